package io.belvedere.it.protocol;

import io.belvedere.it.server.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no client of the JDK would send: the head of one as it is written, byte for byte. */
final class RawHttp {

    private static final int STATUS = "HTTP/1.1 200".length();

    private RawHttp() {}

    /** The status of the answer, which is all that is read: the server may end the connection right after it. */
    static int status(String requestLine, String... headers) {
        String head = requestLine + "\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", TestServer.http().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String start = new String(socket.getInputStream().readNBytes(STATUS), StandardCharsets.US_ASCII);
            return Integer.parseInt(start.substring(STATUS - 3));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
