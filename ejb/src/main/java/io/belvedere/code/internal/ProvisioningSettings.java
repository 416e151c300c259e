package io.belvedere.code.internal;

import io.belvedere.settings.Settings;
import io.belvedere.tenant.TenantId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which folder of files is followed, if any, how often it is looked at, and whose dashboards the files are. */
public record ProvisioningSettings(Optional<Path> folder, Duration poll, TenantId tenant) {

    public static final ProvisioningSettings DEFAULTS =
            new ProvisioningSettings(Optional.empty(), Duration.ofSeconds(10), TenantId.OPERATORS);

    public static ProvisioningSettings from(Settings settings) {
        return new ProvisioningSettings(
                settings.text("belvedere.provisioning.folder").map(Path::of),
                settings.seconds(
                        "belvedere.provisioning.poll-seconds",
                        DEFAULTS.poll,
                        Duration.ofSeconds(1),
                        Duration.ofHours(1)),
                settings.text("belvedere.provisioning.tenant")
                        .map(TenantId::parse)
                        .orElse(DEFAULTS.tenant));
    }
}
