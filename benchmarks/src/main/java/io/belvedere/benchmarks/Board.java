package io.belvedere.benchmarks;

/** A dashboard with one filled layout, made for a measurement. */
final class Board {

    private static final int COLUMNS = 24;

    private final GraphqlClient client;
    final String dashboardId;
    final String layoutId;
    private String regionId = "";
    private long version;

    Board(GraphqlClient client, int regions) {
        this.client = client;
        String created = client.execute(
                "mutation { createDashboard(input: {title: \"Benchmark\"}) { dashboard { did: id layouts { lid: id } } } }");
        dashboardId = GraphqlClient.member(created, "did");
        layoutId = GraphqlClient.member(created, "lid");
        version = 1;
        for (int i = 0; i < regions; i++) {
            addRegion(i);
        }
        requireAll(regions);
    }

    /** What is measured must be the whole answer. */
    private void requireAll(int regions) {
        int found = read().split("\"widget\":", -1).length - 1;
        if (found != regions) {
            throw new IllegalStateException("a board of " + regions + " regions was answered with " + found);
        }
    }

    private void addRegion(int index) {
        String added = client.execute("mutation { addRegion(input: {dashboardId: \"" + dashboardId + "\", layoutId: \""
                + layoutId + "\", version: " + version
                + ", x: " + index % COLUMNS + ", y: " + index / COLUMNS
                + ", width: 1, height: 1, widget: {type: TIME_SERIES, title: \"Widget " + index
                + "\", options: {unit: \"percent\", decimals: 1}}}) { layout { version } region { rid: id } } }");
        version = Long.parseLong(GraphqlClient.member(added, "version"));
        regionId = GraphqlClient.member(added, "rid");
    }

    /** Makes a new version, which no cache has. */
    void change() {
        String changed = client.execute("mutation { retitleRegion(input: {dashboardId: \"" + dashboardId
                + "\", layoutId: \"" + layoutId + "\", version: "
                + version + ", regionId: \"" + regionId + "\", title: \"Retitled at " + version
                + "\"}) { layout { version } } }");
        version = Long.parseLong(GraphqlClient.member(changed, "version"));
    }

    String read() {
        return client.execute(
                "{ dashboard(id: \"" + dashboardId
                        + "\") { title layouts { id name version regions { id x y width height widget { type title options } } } } }");
    }

    void delete() {
        client.execute("mutation { deleteDashboard(input: {id: \"" + dashboardId + "\", version: 1}) { deletedId } }");
    }
}
