package io.belvedere.benchmarks.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection to a server of this machine, which is kept; a new one takes its place if the server ends it. */
final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = (int) TimeUnit.SECONDS.toMillis(20);

    private final int port;
    private @Nullable Socket socket;
    private @Nullable AnswerReader reader;

    Connection(int port) {
        this.port = port;
    }

    /** Sends the bytes of a request; the answer is good until the next one. */
    AnswerReader exchange(byte[] request) throws IOException {
        Socket current = socket;
        AnswerReader answers = reader;
        if (current == null || answers == null) {
            current = new Socket(InetAddress.getLoopbackAddress(), port);
            current.setTcpNoDelay(true);
            current.setSoTimeout(PATIENCE_MILLIS);
            answers = new AnswerReader(current.getInputStream());
            socket = current;
            reader = answers;
        }
        current.getOutputStream().write(request);
        answers.read();
        if (answers.isLast()) {
            close();
        }
        return answers;
    }

    @Override
    public void close() throws IOException {
        Socket current = socket;
        socket = null;
        reader = null;
        if (current != null) {
            current.close();
        }
    }
}
