package io.belvedere.access.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Verifies JWTs by the rules and configuration keys of MicroProfile JWT. It is ours, not the container's, because the
 * container guards servlets only, while gRPC must take the very same tokens.
 */
final class JwtVerifier {

    private final JwtSettings settings;
    private final JwtKeys keys;
    private final InstantSource clock;

    JwtVerifier(JwtSettings settings, InstantSource clock) {
        this.settings = settings;
        this.keys = new JwtKeys(settings);
        this.clock = clock;
    }

    /** The caller that the token names, and until when it may be believed. */
    Verified verify(String token) {
        if (!settings.isConfigured()) {
            throw refused("this is no API token, and JWTs are not accepted here");
        }
        try {
            JwtClaims claims = consumer().processToClaims(token);
            Instant until = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
            return new Verified(new Caller(tenant(claims), name(claims), role(claims)), until);
        } catch (InvalidJwtException invalid) {
            throw refused(reason(invalid));
        } catch (MalformedClaimException malformed) {
            throw refused("the JWT has a malformed claim");
        }
    }

    private JwtConsumer consumer() {
        JwtConsumerBuilder builder = new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys.resolver())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_USING_SHA384,
                        AlgorithmIdentifiers.RSA_USING_SHA512,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384))
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(
                        Math.toIntExact(settings.clockSkew().toSeconds()))
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.instant().toEpochMilli()))
                .setExpectedIssuer(settings.issuer().orElseThrow());
        if (settings.audiences().isEmpty()) {
            builder.setSkipDefaultAudienceValidation();
        } else {
            builder.setExpectedAudience(settings.audiences().toArray(String[]::new));
        }
        return builder.build();
    }

    private TenantId tenant(JwtClaims claims) throws MalformedClaimException {
        String tenant = claims.getStringClaimValue(settings.tenantClaim());
        if (tenant == null) {
            throw refused("the JWT has no claim \"" + settings.tenantClaim() + "\"");
        }
        try {
            return TenantId.parse(tenant);
        } catch (BelvedereException noTenantId) {
            throw refused("the JWT's claim \"" + settings.tenantClaim() + "\" names no tenant");
        }
    }

    private static String name(JwtClaims claims) {
        return Stream.of("upn", "preferred_username", "sub")
                .map(claims::getClaimValueAsString)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .findFirst()
                .orElseThrow(() -> refused("the JWT has none of the claims upn, preferred_username, sub"));
    }

    private static Role role(JwtClaims claims) {
        Collection<?> groups = claims.getClaimValue("groups") instanceof Collection<?> many ? many : List.of();
        return groups.stream()
                .map(String::valueOf)
                .flatMap(group -> roleNamed(group).stream())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> refused("the JWT's claim \"groups\" holds none of viewer, editor, administrator"));
    }

    private static Optional<Role> roleNamed(String group) {
        try {
            return Optional.of(Role.parse("groups", group));
        } catch (BelvedereException anotherGroup) {
            return Optional.empty();
        }
    }

    private static String reason(InvalidJwtException invalid) {
        if (invalid.hasExpired()) {
            return "the JWT has expired";
        }
        if (invalid.hasErrorCode(ErrorCodes.ISSUER_INVALID) || invalid.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "the JWT is from another issuer";
        }
        if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "the JWT is for another audience";
        }
        return "the token is neither an API token nor a JWT that this server can verify";
    }

    private static BelvedereException refused(String message) {
        return new BelvedereException(Problem.UNAUTHENTICATED, message);
    }

    /** A caller proven by a token that ends. */
    record Verified(Caller caller, Instant until) {}
}
