package io.belvedere.access.internal;

import io.belvedere.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which JWTs are taken: MicroProfile JWT's own keys, and the claim that names the tenant. */
record JwtSettings(
        Optional<String> publicKey,
        Optional<String> publicKeyLocation,
        Optional<String> issuer,
        List<String> audiences,
        Duration clockSkew,
        String tenantClaim) {

    static JwtSettings from(Settings settings) {
        return new JwtSettings(
                settings.text("mp.jwt.verify.publickey"),
                settings.text("mp.jwt.verify.publickey.location"),
                settings.text("mp.jwt.verify.issuer"),
                settings.text("mp.jwt.verify.audiences")
                        .map(text -> List.of(text.split("\\s*,\\s*")))
                        .orElse(List.of()),
                settings.seconds(
                        "mp.jwt.verify.clock.skew", Duration.ofSeconds(30), Duration.ZERO, Duration.ofMinutes(10)),
                settings.text("belvedere.access.jwt-tenant-claim").orElse("tenant"));
    }

    boolean isConfigured() {
        return issuer.isPresent() && (publicKey.isPresent() || publicKeyLocation.isPresent());
    }
}
