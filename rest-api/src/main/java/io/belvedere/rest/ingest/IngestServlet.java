package io.belvedere.rest.ingest;

import io.belvedere.access.Role;
import io.belvedere.http.Exchange;
import io.belvedere.http.GuardedServlet;
import io.belvedere.http.HttpRefusal;
import io.belvedere.http.ProblemDocument;
import io.belvedere.http.Problems;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.sample.ProducerTurn;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Takes posts of one protocol. No thread waits while samples become durable: the answer is written by a thread of the
 * container when they are, never by the one that made them so.
 */
public final class IngestServlet extends GuardedServlet {

    /** With the sequence: a post that comes again is not counted twice. */
    public static final String PRODUCER = "Belvedere-Producer";

    public static final String SEQUENCE = "Belvedere-Sequence";

    private static final long serialVersionUID = 1L;
    private static final Duration MAX_WAIT = Duration.ofSeconds(30);
    private static final String DEFAULT_RETRY_SECONDS = "1";

    private final transient IngestProtocol protocol;
    private final int maxBytes;

    public IngestServlet(IngestProtocol protocol, int maxBytes) {
        super("POST");
        this.protocol = protocol;
        this.maxBytes = maxBytes;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = Exchange.of(request);
        exchange.name("POST " + request.getServletPath());
        // Before the body is read: nobody without the right makes the server unpack anything.
        exchange.caller().require(Role.EDITOR);
        Post envelope = envelope(request, exchange);
        CompletableFuture<Answer> answer = answer(request, envelope, exchange);
        if (answer.isDone()) {
            write(answer.join(), exchange, response);
            return;
        }
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        // Error Prone knows by its name that nobody waits for it.
        CompletableFuture<Void> unused =
                answer.thenAccept(told -> async.start(() -> writeLater(told, exchange, response, async)));
    }

    /** Everything but the body, for answers to posts whose body cannot be read. */
    private static Post envelope(HttpServletRequest request, Exchange exchange) {
        return new Post(
                exchange.caller(),
                text(request.getContentType()),
                text(request.getHeader("Content-Encoding")),
                null,
                new byte[0]);
    }

    /** Never fails: what goes wrong is an answer too. */
    private CompletableFuture<Answer> answer(HttpServletRequest request, Post envelope, Exchange exchange) {
        CompletableFuture<Answer> answer;
        try {
            Post post = new Post(
                    envelope.caller(),
                    envelope.contentType(),
                    envelope.contentEncoding(),
                    turn(request.getHeader(PRODUCER), request.getHeader(SEQUENCE)),
                    body(request));
            answer = protocol.take(post).toCompletableFuture().copy().orTimeout(MAX_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (RuntimeException failure) {
            answer = CompletableFuture.failedFuture(failure);
        }
        return answer.exceptionally(failure -> failed(envelope, failure, exchange));
    }

    private Answer failed(Post envelope, Throwable failure, Exchange exchange) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TimeoutException) {
            cause = new BelvedereException(
                    Problem.DEADLINE,
                    "the samples were not durable within " + MAX_WAIT.toSeconds() + " s; they may become so yet");
        }
        ProblemDocument document = Problems.tell(cause, exchange.id());
        Map<String, String> headers = new TreeMap<>(Problems.headers(document, cause));
        if (document.problem() == Problem.LIMIT_EXCEEDED && document.status() == 429) {
            headers.put("Retry-After", document.details().getOrDefault("retryAfterSeconds", DEFAULT_RETRY_SECONDS));
        }
        return protocol.failed(envelope, document, headers);
    }

    private static @Nullable ProducerTurn turn(@Nullable String producer, @Nullable String sequence) {
        if (producer == null && sequence == null) {
            return null;
        }
        if (producer == null || sequence == null) {
            throw BelvedereException.invalid(PRODUCER, "and " + SEQUENCE + " must be sent together, or none of them");
        }
        try {
            return new ProducerTurn(producer, Long.parseLong(sequence.strip()));
        } catch (NumberFormatException notANumber) {
            throw BelvedereException.invalid(SEQUENCE, "must be a whole number");
        }
    }

    private byte[] body(HttpServletRequest request) {
        if (request.getContentLengthLong() > maxBytes) {
            throw HttpRefusal.tooLarge(maxBytes);
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(maxBytes + 1);
        } catch (IOException broken) {
            // The container takes bodies apart, so this is also what a wrong Content-Encoding comes to.
            throw BelvedereException.invalid("body", "cannot be read as it was sent");
        }
        if (body.length > maxBytes) {
            throw HttpRefusal.tooLarge(maxBytes);
        }
        return body;
    }

    private static void writeLater(Answer answer, Exchange exchange, HttpServletResponse response, AsyncContext async) {
        try {
            write(answer, exchange, response);
        } catch (IOException gone) {
            // The sender has gone before its answer, which is no fault; it will send again.
        } finally {
            async.complete();
        }
    }

    private static void write(Answer answer, Exchange exchange, HttpServletResponse response) throws IOException {
        Problem problem = answer.problem();
        if (problem != null) {
            exchange.failed(problem);
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (!answer.mediaType().isEmpty()) {
            response.setContentType(answer.mediaType());
            answer.body().writeTo(exchange.id(), response.getOutputStream());
        }
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }
}
