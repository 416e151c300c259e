package io.belvedere.access.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The keys that JWTs are verified with: a PEM, a JWK or JWKS, inline, in a file, or behind an address. */
final class JwtKeys {

    private final JwtSettings settings;
    private @Nullable VerificationKeyResolver resolver;

    JwtKeys(JwtSettings settings) {
        this.settings = settings;
    }

    /** Made on first use, so that an identity provider that is down does not hold up the start. */
    synchronized VerificationKeyResolver resolver() {
        if (resolver == null) {
            resolver = make();
        }
        return resolver;
    }

    private VerificationKeyResolver make() {
        Optional<String> inline = settings.publicKey();
        if (inline.isPresent()) {
            return ofText(inline.get());
        }
        String location = settings.publicKeyLocation().orElseThrow();
        if (location.startsWith("http:") || location.startsWith("https:")) {
            return new HttpsJwksVerificationKeyResolver(new HttpsJwks(location));
        }
        try {
            return ofText(Files.readString(Path.of(location.replaceFirst("^file:(//)?", ""))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("mp.jwt.verify.publickey.location cannot be read", unreadable);
        }
    }

    private static VerificationKeyResolver ofText(String text) {
        try {
            if (!text.stripLeading().startsWith("{")) {
                PublicKey key = ofPem(text);
                return (signature, context) -> key;
            }
            List<JsonWebKey> keys = text.contains("\"keys\"")
                    ? new JsonWebKeySet(text).getJsonWebKeys()
                    : List.of(JsonWebKey.Factory.newJwk(text));
            return new JwksVerificationKeyResolver(keys);
        } catch (JoseException | GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalStateException("mp.jwt.verify.publickey is neither a PEM public key nor a JWK", broken);
        }
    }

    private static PublicKey ofPem(String pem) throws GeneralSecurityException {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        X509EncodedKeySpec spec = new X509EncodedKeySpec(der);
        try {
            return KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException notRsa) {
            return KeyFactory.getInstance("EC").generatePublic(spec);
        }
    }
}
