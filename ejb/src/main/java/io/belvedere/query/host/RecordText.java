package io.belvedere.query.host;

/** The labels that records have by these names everywhere. */
public final class RecordText {

    public static final String HOST = "host";
    public static final String PROCESS_NAME = "process_name";
    public static final String PID = "pid";
    public static final String VM = "vm";

    private RecordText() {}
}
