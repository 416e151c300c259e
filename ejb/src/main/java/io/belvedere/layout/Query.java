package io.belvedere.layout;

/** One PromQL query of a widget. Its id, such as A, is unique within the widget; the legend names its series. */
public record Query(String id, String expression, String legend, boolean hidden) {}
