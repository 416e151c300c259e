package io.belvedere.retention.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.problem.BelvedereException;
import io.belvedere.retention.DryRun;
import io.belvedere.retention.Holding;
import io.belvedere.retention.KeptDays;
import io.belvedere.retention.Pin;
import io.belvedere.retention.PinDraft;
import io.belvedere.retention.PinId;
import io.belvedere.retention.Pins;
import io.belvedere.retention.PolicyDraft;
import io.belvedere.retention.PolicyName;
import io.belvedere.retention.RetentionPlan;
import io.belvedere.retention.RetentionPolicies;
import io.belvedere.retention.RetentionPolicy;
import io.belvedere.retention.RetentionRules;
import io.belvedere.retention.RetentionService;
import io.belvedere.retention.RetentionSettings;
import io.belvedere.retention.StorageReport;
import io.belvedere.sample.ChunkStore;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Manages policies and pins. What falls under none belongs to all tenants together, so only operators see how much it is. */
@Stateless
@Local(RetentionService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RetentionServiceBean implements RetentionService {

    private static final String POLICY = "retention policy";

    @Inject
    @Stored
    private RetentionPolicies policies;

    @Inject
    @Stored
    private Pins pins;

    @Inject
    @Stored
    private ChunkStore chunks;

    @Inject
    private RetentionSettings settings;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    public RetentionServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    RetentionServiceBean(
            RetentionPolicies policies,
            Pins pins,
            ChunkStore chunks,
            RetentionSettings settings,
            Transactions transactions,
            InstantSource clock) {
        this.policies = policies;
        this.pins = pins;
        this.chunks = chunks;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<RetentionPolicy> policies(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return transactions.reading(() -> policies.list(caller.tenant()));
    }

    @Override
    public KeptDays otherwise(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return settings.kept();
    }

    @Override
    public RetentionPolicy add(Caller caller, PolicyDraft draft) {
        caller.require(Role.ADMINISTRATOR);
        RetentionPolicy policy = RetentionPolicy.of(caller.tenant(), draft, caller.name(), clock.instant());
        return transactions.editing(() -> {
            settings.admitPolicy(policies.list(caller.tenant()).size());
            return policies.insert(policy);
        });
    }

    @Override
    public RetentionPolicy change(Caller caller, long version, PolicyDraft draft) {
        Instant now = clock.instant();
        return update(caller, draft.name(), version, policy -> policy.changed(draft, caller.name(), now));
    }

    @Override
    public RetentionPolicy enable(Caller caller, PolicyName name, long version) {
        Instant now = clock.instant();
        return update(caller, name, version, policy -> policy.enabled(caller.name(), now));
    }

    @Override
    public RetentionPolicy disable(Caller caller, PolicyName name, long version) {
        Instant now = clock.instant();
        return update(caller, name, version, policy -> policy.disabled(caller.name(), now));
    }

    private RetentionPolicy update(
            Caller caller, PolicyName name, long version, UnaryOperator<RetentionPolicy> change) {
        caller.require(Role.ADMINISTRATOR);
        return transactions.editing(() -> {
            RetentionPolicy policy = find(caller.tenant(), name);
            BelvedereException.requireCurrent(POLICY, name, version, policy.version());
            return policies.update(change.apply(policy));
        });
    }

    @Override
    public void remove(Caller caller, PolicyName name, long version) {
        caller.require(Role.ADMINISTRATOR);
        transactions.edit(() -> policies.delete(caller.tenant(), name, version));
    }

    @Override
    public DryRun nextRun(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return transactions.reading(() -> dryRun(caller, policies.all()));
    }

    @Override
    public DryRun dryRun(Caller caller, PolicyDraft draft) {
        caller.require(Role.ADMINISTRATOR);
        RetentionPolicy policy = RetentionPolicy.of(caller.tenant(), draft, caller.name(), clock.instant());
        return transactions.reading(() -> {
            List<RetentionPolicy> changed = allBut(caller.tenant(), draft.name());
            changed.add(policy);
            return dryRun(caller, changed);
        });
    }

    @Override
    public DryRun dryRunWithout(Caller caller, PolicyName name) {
        caller.require(Role.ADMINISTRATOR);
        return transactions.reading(() -> {
            find(caller.tenant(), name);
            return dryRun(caller, allBut(caller.tenant(), name));
        });
    }

    private DryRun dryRun(Caller caller, List<RetentionPolicy> supposed) {
        Holdings holdings = Holdings.of(chunks);
        RetentionRules rules = RetentionRules.of(supposed, settings.kept());
        return DryRun.of(RetentionPlan.of(
                shown(caller, holdings.visible()),
                shown(caller, holdings.retired()),
                rules,
                pins.all(),
                clock.instant()));
    }

    private List<RetentionPolicy> allBut(TenantId tenant, PolicyName name) {
        List<RetentionPolicy> others = new ArrayList<>(policies.all());
        others.removeIf(
                policy -> policy.tenant().equals(tenant) && policy.name().equals(name));
        return others;
    }

    @Override
    public StorageReport report(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return transactions.reading(() -> {
            Holdings holdings = Holdings.of(chunks);
            return StorageReport.of(
                    shown(caller, holdings.visible()),
                    shown(caller, holdings.retired()),
                    RetentionRules.of(policies.all(), settings.kept()),
                    settings.budgetBytes());
        });
    }

    private static List<Holding> shown(Caller caller, List<Holding> holdings) {
        return caller.tenant().equals(TenantId.OPERATORS)
                ? holdings
                : holdings.stream()
                        .filter(holding -> caller.tenant()
                                .equals(holding.storageClass().retentionClass().tenant()))
                        .toList();
    }

    @Override
    public List<Pin> pins(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return transactions.reading(() -> pins.list(caller.tenant()));
    }

    @Override
    public Pin pin(Caller caller, PinDraft draft) {
        caller.require(Role.ADMINISTRATOR);
        Pin pin = new Pin(PinId.random(), caller.tenant(), draft, caller.name(), clock.instant());
        return transactions.editing(() -> {
            settings.admitPin(pins.list(caller.tenant()).size());
            return pins.insert(pin);
        });
    }

    @Override
    public void unpin(Caller caller, PinId id) {
        caller.require(Role.ADMINISTRATOR);
        transactions.edit(() -> {
            if (!pins.delete(caller.tenant(), id)) {
                throw BelvedereException.notFound("pin", id);
            }
        });
    }

    private RetentionPolicy find(TenantId tenant, PolicyName name) {
        return policies.find(tenant, name).orElseThrow(() -> BelvedereException.notFound(POLICY, name));
    }
}
