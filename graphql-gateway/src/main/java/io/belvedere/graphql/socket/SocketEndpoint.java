package io.belvedere.graphql.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One socket, as the container sees it. */
final class SocketEndpoint extends Endpoint {

    private static final System.Logger LOG = System.getLogger(SocketEndpoint.class.getName());

    private final Function<Session, Conversation> begin;
    private final Runnable ended;
    private final int maxMessageBytes;
    private @Nullable Conversation conversation;

    /** {@code ended} is run when the socket is closed, if it was ever opened. */
    SocketEndpoint(Function<Session, Conversation> begin, int maxMessageBytes, Runnable ended) {
        this.begin = begin;
        this.maxMessageBytes = maxMessageBytes;
        this.ended = ended;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxIdleTimeout(0);
        session.setMaxTextMessageBufferSize(maxMessageBytes);
        session.setMaxBinaryMessageBufferSize(maxMessageBytes);
        Conversation begun = begin.apply(session);
        conversation = begun;
        // In parts, because the container has no limit for the sum of them.
        session.addMessageHandler(String.class, (MessageHandler.Partial<String>) begun::text);
        session.addMessageHandler(
                ByteBuffer.class, (MessageHandler.Partial<ByteBuffer>) (part, last) -> begun.binary());
        String protocol = session.getNegotiatedSubprotocol();
        begun.opened(protocol == null ? "" : protocol);
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        if (conversation != null) {
            conversation.closed();
        }
        ended.run();
    }

    /** Mostly a client that went away; the container closes after it. */
    @Override
    public void onError(Session session, Throwable failure) {
        LOG.log(System.Logger.Level.DEBUG, "event=socket-failed", failure);
    }
}
