package io.belvedere.code.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.code.BoardFile;
import io.belvedere.code.DashboardCodeService.Run;
import io.belvedere.settings.Settings;
import io.belvedere.transaction.Store;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Follows the provisioned folder, if there is one. Every node does; a file that one of them has applied is no change to
 * the others. Files win over what people have edited: a version in them is not looked at.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Provisioning {

    private static final String NAME = "provisioning";
    private static final int MAX_FILES = 1_000;

    @Resource
    private TimerService timers;

    @Inject
    private Settings settings;

    @Inject
    private Store store;

    @Inject
    private BoardCode code;

    @Inject
    private ProvisioningState state;

    private @Nullable ProvisionedFolder folder;

    @PostConstruct
    void start() {
        ProvisioningSettings provisioning = ProvisioningSettings.from(settings);
        settings.refuseFaults();
        if (provisioning.folder().isPresent()) {
            store.prepare();
            folder = follow(provisioning.folder().get(), new Caller(provisioning.tenant(), NAME, Role.ADMINISTRATOR));
            timers.createIntervalTimer(0, provisioning.poll().toMillis(), new TimerConfig(NAME, false));
        }
    }

    private ProvisionedFolder follow(Path path, Caller caller) {
        return new ProvisionedFolder(
                path,
                MAX_FILES,
                code.maxBytes(),
                text -> code.files().parse(text, caller.tenant()),
                file -> code.applier().apply(caller, withoutVersion(file), Run.REAL, null));
    }

    @Timeout
    void look() {
        ProvisionedFolder followed = folder;
        if (followed != null) {
            state.report(followed.look());
        }
    }

    private static BoardFile withoutVersion(BoardFile file) {
        return new BoardFile(file.id(), file.folder(), null, file.content(), file.layouts());
    }
}
