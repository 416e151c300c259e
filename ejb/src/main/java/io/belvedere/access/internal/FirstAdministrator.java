package io.belvedere.access.internal;

import io.belvedere.access.PasswordHash;
import io.belvedere.access.Role;
import io.belvedere.access.User;
import io.belvedere.access.UserId;
import io.belvedere.access.Users;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.settings.Settings;
import io.belvedere.tenant.Tenant;
import io.belvedere.tenant.TenantId;
import io.belvedere.tenant.Tenants;
import io.belvedere.transaction.Store;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sees to it at start that somebody can enter: an empty server gets the operators' tenant and the user admin. Two nodes
 * may start on one empty database; the unique name lets one of them succeed.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministrator {

    private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());
    private static final String NAME = "admin";

    @Inject
    private Store store;

    @Inject
    @Stored
    private Tenants tenants;

    @Inject
    @Stored
    private Users users;

    @Inject
    private Transactions transactions;

    @Inject
    private Passwords passwords;

    @Inject
    private InstantSource clock;

    @Inject
    private Settings settings;

    @PostConstruct
    void ensure() {
        store.prepare();
        if (!transactions.reading(users::isEmpty)) {
            return;
        }
        Optional<String> given = AccessSettings.from(settings).adminPassword();
        String password = given.orElseGet(Secrets::newPassword);
        PasswordHash hash = passwords.hashNew(password);
        if (insert(hash)) {
            LOG.log(Level.INFO, "first_administrator user={0} tenant={1}", NAME, TenantId.OPERATORS);
            if (given.isEmpty()) {
                printOnce(password);
            }
        }
    }

    private boolean insert(PasswordHash hash) {
        Instant now = clock.instant();
        try {
            transactions.edit(() -> {
                if (tenants.find(TenantId.OPERATORS).isEmpty()) {
                    tenants.insert(new Tenant(TenantId.OPERATORS, "Belvedere", now, 1));
                }
                users.insert(new User(UserId.random(), TenantId.OPERATORS, NAME, Role.ADMINISTRATOR, now, 1), hash);
            });
            return true;
        } catch (BelvedereException failure) {
            if (failure.problem() == Problem.CONFLICT) {
                return false;
            }
            throw failure;
        }
    }

    /** To the console and nowhere else: with no password given, this is the only way for it to reach its owner. */
    @SuppressWarnings("SystemOut")
    private static void printOnce(String password) {
        System.out.println("Belvedere: first administrator is \"" + NAME + "\" with the password " + password);
    }
}
