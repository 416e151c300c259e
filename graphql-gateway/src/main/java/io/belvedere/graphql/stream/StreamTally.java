package io.belvedere.graphql.stream;

/** Counts what goes on on the connections that stay. */
public interface StreamTally {

    /** How a client is connected. */
    enum Way {
        SOCKET,
        EVENT_STREAM
    }

    void opened(Way way);

    /** The reason is of bounded variety: it becomes a metric label. */
    void closed(Way way, String reason);

    /** A message, or an event, has left. */
    void sent(Way way);

    /** So many more operations are under way; less than none if they have ended. */
    void operations(int more);
}
