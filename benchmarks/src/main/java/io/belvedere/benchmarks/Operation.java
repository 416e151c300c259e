package io.belvedere.benchmarks;

/** What is measured, and how long it may take at p95. */
enum Operation {
    LOAD_UNCACHED("load a layout, first time", 100),
    LOAD_CACHED("load a layout again", 100),
    ADD("add a region", 300),
    MOVE("move a region", 200),
    RESIZE("resize a region", 200),
    DRAG_OF_TEN("move ten regions in one batch", 200),
    DELETE("delete a region", 250),
    UNDO("undo", 300),
    REDO("redo", 300),
    SEARCH_TEXT("search by text", 100),
    SEARCH_TYPING_MISTAKE("search with a typing mistake", 100),
    FILTER_BY_WIDGET_TYPE("filter by widget type", 100);

    private final String title;
    private final int budgetMillis;

    Operation(String title, int budgetMillis) {
        this.title = title;
        this.budgetMillis = budgetMillis;
    }

    String title() {
        return title;
    }

    int budgetMillis() {
        return budgetMillis;
    }
}
