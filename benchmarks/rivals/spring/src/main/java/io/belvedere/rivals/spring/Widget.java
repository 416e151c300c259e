package io.belvedere.rivals.spring;

import java.util.List;

record Widget(WidgetType type, String title, String description, List<WidgetQuery> queries) {}
