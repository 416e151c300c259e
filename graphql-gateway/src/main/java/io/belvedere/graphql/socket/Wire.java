package io.belvedere.graphql.socket;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A socket as it is written to: one message after the other. */
interface Wire {

    /** {@code left} is told once, on any thread, with what went wrong or null. It never waits for the client. */
    void send(String text, Consumer<@Nullable Throwable> left);

    /** It may be closed while a message is on its way. Never waits for the client. */
    void close(Ending ending);
}
