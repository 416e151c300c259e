package io.belvedere.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a document by the SHA-256 of its text in UTF-8: 64 hexadecimal digits in lower case. */
public record DocumentHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public DocumentHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the SHA-256 of a document");
        }
    }

    public static DocumentHash of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new DocumentHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Empty if the text is no hash at all. */
    public static Optional<DocumentHash> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DocumentHash(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
