package io.belvedere.benchmarks.panel;

/** How many regions a board has, each with a query of its own. */
enum BoardSize {
    FIFTY(50, "50 regions"),
    ONE(1, "one region");

    private final int regions;
    private final String title;

    BoardSize(int regions, String title) {
        this.regions = regions;
        this.title = title;
    }

    int regions() {
        return regions;
    }

    String title() {
        return title;
    }
}
