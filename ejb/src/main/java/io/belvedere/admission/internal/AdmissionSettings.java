package io.belvedere.admission.internal;

import io.belvedere.admission.Quota;
import io.belvedere.admission.Subject;
import io.belvedere.settings.Settings;

/** Whether requests are limited, and how many there may be. */
record AdmissionSettings(boolean enabled, Quota caller, Quota address) {

    private static final int PER_HOUR = 360_000;
    private static final int PER_HOUR_AND_ADDRESS = 3_600_000;
    private static final int AT_ONCE = 6_000;
    private static final int AT_ONCE_FROM_ADDRESS = 60_000;

    static AdmissionSettings from(Settings settings) {
        AdmissionSettings read = new AdmissionSettings(
                settings.flag("belvedere.admission.enabled", true),
                Quota.perHour(
                        settings.integer("belvedere.admission.max-requests-per-hour", PER_HOUR, 1, Integer.MAX_VALUE),
                        settings.integer("belvedere.admission.max-burst", AT_ONCE, 1, 1_000_000)),
                Quota.perHour(
                        settings.integer(
                                "belvedere.admission.max-requests-per-hour-per-address",
                                PER_HOUR_AND_ADDRESS,
                                1,
                                Integer.MAX_VALUE),
                        settings.integer(
                                "belvedere.admission.max-burst-per-address", AT_ONCE_FROM_ADDRESS, 1, 1_000_000)));
        settings.refuseFaults();
        return read;
    }

    Quota quota(Subject.Kind kind) {
        return switch (kind) {
            case CALLER -> caller;
            case ADDRESS -> address;
        };
    }
}
