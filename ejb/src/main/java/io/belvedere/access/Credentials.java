package io.belvedere.access;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** What a caller shows. Printing one never shows the secret. */
public sealed interface Credentials {

    /** A local user's name and password. */
    record Password(String userName, String password) implements Credentials {
        @Override
        public String toString() {
            return "Password[" + userName + "]";
        }
    }

    /** An API token or a signed JWT. */
    record Bearer(String token) implements Credentials {
        @Override
        public String toString() {
            return "Bearer[…]";
        }
    }

    /** Reads the value of an {@code Authorization} header or of the gRPC metadata of that name. */
    static Credentials parse(String authorization) {
        int blank = authorization.indexOf(' ');
        String scheme = blank < 0 ? authorization : authorization.substring(0, blank);
        String value = blank < 0 ? "" : authorization.substring(blank + 1).strip();
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(value);
            case "bearer" -> bearer(value);
            default -> throw unauthenticated("unknown authorization scheme, use Basic or Bearer");
        };
    }

    private static Credentials bearer(String token) {
        if (token.isEmpty()) {
            throw unauthenticated("the bearer token is empty");
        }
        return new Bearer(token);
    }

    private static Credentials basic(String encoded) {
        String plain;
        try {
            plain = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw unauthenticated("the Basic credentials are not valid Base64");
        }
        int colon = plain.indexOf(':');
        if (colon < 1) {
            throw unauthenticated("the Basic credentials are not of the form user:password");
        }
        if (plain.chars().anyMatch(Character::isISOControl)) {
            throw unauthenticated("the Basic credentials hold a control character");
        }
        return new Password(plain.substring(0, colon), plain.substring(colon + 1));
    }

    private static BelvedereException unauthenticated(String message) {
        return new BelvedereException(Problem.UNAUTHENTICATED, message);
    }
}
