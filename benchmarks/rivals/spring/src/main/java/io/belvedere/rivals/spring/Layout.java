package io.belvedere.rivals.spring;

import java.util.List;

record Layout(String id, String name, int version, List<Region> regions) {}
