package io.belvedere.rivals.spring;

record WidgetQuery(String id, String expression, String legend, boolean hidden) {}
