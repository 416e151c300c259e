package io.belvedere.access.internal;

import io.belvedere.access.TokenDigest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets and their digests. */
final class Secrets {

    /** Tells an API token from a JWT, and lets scanners find one that has leaked. */
    static final String TOKEN_PREFIX = "bvd_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String newToken() {
        return TOKEN_PREFIX + random(BYTES);
    }

    static String newPassword() {
        return random(18);
    }

    static TokenDigest digest(String token) {
        return new TokenDigest(HexFormat.of().formatHex(sha256(token)));
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(sha256(one), sha256(other));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
