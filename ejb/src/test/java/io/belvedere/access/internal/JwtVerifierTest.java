package io.belvedere.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class JwtVerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final RsaJsonWebKey KEY = newKey();

    private final JwtVerifier verifier = new JwtVerifier(settings(KEY.toJson()), InstantSource.fixed(NOW));

    private static RsaJsonWebKey newKey() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JwtSettings settings(String publicKey) {
        return new JwtSettings(
                Optional.of(publicKey),
                Optional.empty(),
                Optional.of("https://id.example"),
                List.of("belvedere"),
                Duration.ofSeconds(30),
                "tenant");
    }

    private static String token(Consumer<JwtClaims> change) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims(change).toJson());
        signature.setKey(KEY.getPrivateKey());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    private static JwtClaims claims(Consumer<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://id.example");
        claims.setAudience("belvedere");
        claims.setSubject("4711");
        claims.setStringClaim("upn", "ada@acme.example");
        claims.setStringClaim("tenant", "acme");
        claims.setStringListClaim("groups", "staff", "viewer", "editor");
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 300));
        change.accept(claims);
        return claims;
    }

    @Test
    void verify_readsCallerAndHighestRole() throws JoseException {
        JwtVerifier.Verified verified = verifier.verify(token(claims -> {}));

        assertThat(verified.caller()).isEqualTo(new Caller(new TenantId("acme"), "ada@acme.example", Role.EDITOR));
        assertThat(verified.until()).isEqualTo(NOW.plusSeconds(300));
    }

    @Test
    void verify_takesAPemKey() throws JoseException {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEY.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";

        JwtVerifier withPem = new JwtVerifier(settings(pem), InstantSource.fixed(NOW));

        assertThat(withPem.verify(token(claims -> {})).caller().role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void verify_refusesAnExpiredToken() throws JoseException {
        String expired = token(claims -> claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() - 31)));

        assertThatThrownBy(() -> verifier.verify(expired)).hasMessage("the JWT has expired");
    }

    @Test
    void verify_refusesAnotherIssuerOrAudience() throws JoseException {
        String otherIssuer = token(claims -> claims.setIssuer("https://evil.example"));
        String otherAudience = token(claims -> claims.setAudience("somebody-else"));

        assertThatThrownBy(() -> verifier.verify(otherIssuer)).hasMessage("the JWT is from another issuer");
        assertThatThrownBy(() -> verifier.verify(otherAudience)).hasMessage("the JWT is for another audience");
    }

    @Test
    void verify_refusesATokenWithoutTenantOrRole() throws JoseException {
        String noTenant = token(claims -> claims.unsetClaim("tenant"));
        String noRole = token(claims -> claims.setStringListClaim("groups", "staff"));

        assertThatThrownBy(() -> verifier.verify(noTenant)).hasMessage("the JWT has no claim \"tenant\"");
        assertThatThrownBy(() -> verifier.verify(noRole)).hasMessageContaining("\"groups\"");
    }

    @Test
    void verify_refusesATamperedToken() throws JoseException {
        String[] parts = token(claims -> {}).split("\\.", -1);
        String[] other =
                token(claims -> claims.setStringClaim("tenant", "belvedere")).split("\\.", -1);
        String mixed = parts[0] + "." + other[1] + "." + parts[2];

        assertThatThrownBy(() -> verifier.verify(mixed)).hasMessageContaining("can verify");
    }

    @Test
    void verify_refusesAKeyedHashMadeWithThePublicKey() throws JoseException {
        JsonWebSignature forged = new JsonWebSignature();
        forged.setPayload(claims(claims -> {}).toJson());
        forged.setKey(new HmacKey(KEY.getPublicKey().getEncoded()));
        forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        String token = forged.getCompactSerialization();

        assertThatThrownBy(() -> verifier.verify(token)).hasMessageContaining("can verify");
    }

    @Test
    void verify_refusesAnUnsignedToken() throws JoseException {
        JsonWebSignature unsigned = new JsonWebSignature();
        unsigned.setPayload(claims(claims -> {}).toJson());
        unsigned.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        String token = unsigned.getCompactSerialization();

        assertThatThrownBy(() -> verifier.verify(token)).hasMessageContaining("can verify");
    }

    @Test
    void verify_refusesGarbage() {
        assertThatThrownBy(() -> verifier.verify("garbage")).hasMessageContaining("can verify");
    }
}
