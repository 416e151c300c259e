package io.belvedere.page;

import io.belvedere.problem.BelvedereException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * A place in a list that is ordered by creation time, then id. It names the last row already seen, not an offset, so
 * rows that come or go before it neither repeat nor hide others. Callers hold it as an opaque text.
 */
public record Position(Instant createdAt, String id) {

    public Position {
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    public String encode() {
        String text = createdAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Position parse(String field, String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int blank = plain.indexOf(' ');
            return new Position(Instant.parse(plain.substring(0, blank)), plain.substring(blank + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException broken) {
            throw BelvedereException.invalid(field, "is not a cursor of this server");
        }
    }
}
