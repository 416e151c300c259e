package io.belvedere.graphql.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A session of the container. Closing waits for the client there for some seconds, so it has a thread of its own. */
final class SessionWire implements Wire {

    private static final System.Logger LOG = System.getLogger(SessionWire.class.getName());

    private final Session session;
    private final RemoteEndpoint.Async remote;
    private final Executor threads;

    SessionWire(Session session, Executor threads) {
        this.session = session;
        this.remote = session.getAsyncRemote();
        this.threads = threads;
    }

    @Override
    public void send(String text, Consumer<@Nullable Throwable> left) {
        try {
            remote.sendText(text, result -> left.accept(result.isOK() ? null : result.getException()));
        } catch (RuntimeException closed) {
            left.accept(closed);
        }
    }

    @Override
    public void close(Ending ending) {
        try {
            threads.execute(() -> closeNow(ending));
        } catch (RejectedExecutionException stopping) {
            closeNow(ending);
        }
    }

    private void closeNow(Ending ending) {
        try {
            // A code of ours is none that the container knows by name.
            CloseCode code = () -> ending.code().number();
            session.close(new CloseReason(code, ending.reason()));
        } catch (IOException | RuntimeException gone) {
            LOG.log(System.Logger.Level.DEBUG, "event=close-failed", gone);
        }
    }
}
