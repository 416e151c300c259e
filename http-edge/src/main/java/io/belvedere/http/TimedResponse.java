package io.belvedere.http;

import io.belvedere.performance.RequestId;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Stamps the time that the answer took at the last moments when headers can still change: its first bytes, a flush, an
 * error, its end. For an answer larger than the buffer it is the time to the first byte.
 */
final class TimedResponse extends HttpServletResponseWrapper {

    private final Exchange exchange;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    TimedResponse(HttpServletResponse response, Exchange exchange) {
        super(response);
        this.exchange = exchange;
    }

    void stamp() {
        if (!isCommitted()) {
            setHeader(RequestId.RESPONSE_TIME_HEADER, exchange.elapsed().toMillis() + "ms");
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream known = stream;
        if (known == null) {
            known = new StampingStream(super.getOutputStream());
            stream = known;
        }
        return known;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter known = writer;
        if (known == null) {
            known = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
            writer = known;
        }
        return known;
    }

    @Override
    public void flushBuffer() throws IOException {
        stamp();
        super.flushBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        stamp();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        stamp();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        stamp();
        super.sendRedirect(location);
    }

    private final class StampingStream extends ServletOutputStream {
        private final ServletOutputStream target;
        private boolean begun;

        StampingStream(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int octet) throws IOException {
            begin();
            target.write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            begin();
            target.write(octets, offset, length);
        }

        @Override
        public void flush() throws IOException {
            stamp();
            target.flush();
        }

        @Override
        public void close() throws IOException {
            stamp();
            target.close();
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }

        private void begin() {
            if (!begun) {
                begun = true;
                stamp();
            }
        }
    }
}
