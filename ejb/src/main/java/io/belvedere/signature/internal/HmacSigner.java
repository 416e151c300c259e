package io.belvedere.signature.internal;

import io.belvedere.signature.Signer;
import io.belvedere.signature.SigningKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs with HMAC-SHA-256, of which the first 128 bits are kept. The purpose has a key of its own, made from the key of
 * the database, so that no text of one purpose can pass for one of another.
 */
final class HmacSigner implements Signer {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final String DERIVATION = "belvedere signature for ";

    private final SecretKeySpec key;

    HmacSigner(SigningKey root, String purpose) {
        byte[] derived = hmac(
                new SecretKeySpec(root.secret(), ALGORITHM), (DERIVATION + purpose).getBytes(StandardCharsets.UTF_8));
        this.key = new SecretKeySpec(derived, ALGORITHM);
    }

    @Override
    public String sign(List<String> circumstances, byte[] content) {
        byte[] signature = signature(circumstances, content);
        byte[] signed = ByteBuffer.allocate(SIGNATURE_BYTES + content.length)
                .put(signature)
                .put(content)
                .array();
        return encode(signed);
    }

    @Override
    public Optional<byte[]> verify(List<String> circumstances, String signed) {
        return decode(signed).flatMap(bytes -> {
            byte[] content = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
            byte[] claimed = Arrays.copyOf(bytes, SIGNATURE_BYTES);
            return MessageDigest.isEqual(claimed, signature(circumstances, content))
                    ? Optional.of(content)
                    : Optional.empty();
        });
    }

    private byte[] signature(List<String> circumstances, byte[] content) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(length(circumstances.size()));
        // Each with its length: else "ab", "c" would be the same as "a", "bc".
        for (String circumstance : circumstances) {
            byte[] text = circumstance.getBytes(StandardCharsets.UTF_8);
            message.writeBytes(length(text.length));
            message.writeBytes(text);
        }
        message.writeBytes(content);
        return Arrays.copyOf(hmac(key, message.toByteArray()), SIGNATURE_BYTES);
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String encode(byte[] signed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** Strictly: the decoder takes several texts for the same bytes, of which only one was ever handed out. */
    private static Optional<byte[]> decode(String signed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(signed);
            return bytes.length >= SIGNATURE_BYTES && encode(bytes).equals(signed)
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
