package io.belvedere.signature.internal;

import io.belvedere.signature.Signer;
import io.belvedere.signature.Signers;
import io.belvedere.signature.SigningKey;
import java.time.Instant;

/** The server's signers, with a key that is no secret. */
public record TestSigners() implements Signers {

    private static final SigningKey KEY = new SigningKey("test", new byte[SigningKey.MIN_BYTES], Instant.EPOCH);

    @Override
    public Signer signer(String purpose) {
        return new HmacSigner(KEY, purpose);
    }
}
