package io.belvedere.access.internal;

import io.belvedere.settings.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * How callers prove who they are.
 *
 * @param remembered how long proven credentials are taken without looking again; a revoked token works on that long on
 *     other nodes
 * @param rememberedInOutage the same while the store cannot be asked
 */
record AccessSettings(
        Duration remembered,
        Duration rememberedInOutage,
        Optional<String> operatorToken,
        Optional<String> adminPassword,
        JwtSettings jwt) {

    private static final Duration DEFAULT_REMEMBERED = Duration.ofSeconds(30);
    private static final Duration DEFAULT_REMEMBERED_IN_OUTAGE = Duration.ofMinutes(15);
    private static final int MIN_OPERATOR_TOKEN_LENGTH = 32;

    static AccessSettings from(Settings settings) {
        AccessSettings read = new AccessSettings(
                settings.seconds(
                        "belvedere.access.remember-seconds", DEFAULT_REMEMBERED, Duration.ZERO, Duration.ofHours(1)),
                settings.seconds(
                        "belvedere.access.remember-in-outage-seconds",
                        DEFAULT_REMEMBERED_IN_OUTAGE,
                        Duration.ZERO,
                        Duration.ofDays(1)),
                settings.text("belvedere.operator-token"),
                settings.text("belvedere.admin-password"),
                JwtSettings.from(settings));
        settings.refuseFaults();
        if (read.operatorToken.map(String::length).orElse(MIN_OPERATOR_TOKEN_LENGTH) < MIN_OPERATOR_TOKEN_LENGTH) {
            throw new IllegalStateException(
                    "belvedere.operator-token must have at least " + MIN_OPERATOR_TOKEN_LENGTH + " characters");
        }
        return read;
    }

    @Override
    public String toString() {
        return "AccessSettings[remembered=" + remembered + ", …]";
    }
}
