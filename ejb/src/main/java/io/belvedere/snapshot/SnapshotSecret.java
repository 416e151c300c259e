package io.belvedere.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What the link to a snapshot carries: 192 random bits, shown once. Only its {@link #digest} is kept. */
public record SnapshotSecret(String text) {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SnapshotSecret random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new SnapshotSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** The path on the server under which anybody is shown the snapshot. */
    public String link() {
        return "/api/snapshots/" + text;
    }

    /** Its SHA-256 in hexadecimal, which finds the snapshot by index and tells nothing about the secret. */
    public String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return "SnapshotSecret[…]";
    }
}
