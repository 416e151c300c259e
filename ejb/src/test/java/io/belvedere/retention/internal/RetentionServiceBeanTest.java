package io.belvedere.retention.internal;

import static io.belvedere.retention.internal.RetentionFixture.ADMINISTRATOR;
import static io.belvedere.retention.internal.RetentionFixture.draft;
import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.problem.Problem;
import io.belvedere.retention.DryRun;
import io.belvedere.retention.Pin;
import io.belvedere.retention.PinId;
import io.belvedere.retention.PolicyName;
import io.belvedere.retention.RetentionPolicy;
import io.belvedere.retention.RetentionService;
import io.belvedere.retention.Stock;
import io.belvedere.retention.StorageReport;
import io.belvedere.retention.Volume;
import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RetentionServiceBeanTest {

    private static final Caller OTHER = new Caller(new TenantId("other"), "otto", Role.ADMINISTRATOR);
    private static final Caller OPERATOR = new Caller(TenantId.OPERATORS, "root", Role.ADMINISTRATOR);
    private static final Caller EDITOR = new Caller(RetentionFixture.ACME, "erin", Role.EDITOR);
    private static final PolicyName BRIEF = new PolicyName("brief");

    private final RetentionFixture fixture = new RetentionFixture();
    private final RetentionService service = fixture.service;

    @Test
    void add_storesAPolicyThatIsEnabled() {
        RetentionPolicy added = service.add(ADMINISTRATOR, draft("brief", 7));

        assertThat(added.enabled()).isTrue();
        assertThat(added.changedBy()).isEqualTo("ada");
        assertThat(service.policies(ADMINISTRATOR)).containsExactly(added);
        assertThat(service.policies(OTHER)).isEmpty();
    }

    @Test
    void add_refusesOnePolicyTooMany() {
        for (int i = 0; i < 20; i++) {
            service.add(ADMINISTRATOR, draft("p" + i, 7));
        }

        assertRefused(
                Problem.LIMIT_EXCEEDED,
                Map.of("field", "policies", "limit", "20"),
                () -> service.add(ADMINISTRATOR, draft("brief", 7)));
    }

    @Test
    void change_isMadeOnAVersion() {
        service.add(ADMINISTRATOR, draft("brief", 7));

        RetentionPolicy changed = service.change(ADMINISTRATOR, 1, draft("brief", 8));

        assertThat(changed.kept().raw()).isEqualTo(8);
        assertStale(1, 2, () -> service.change(ADMINISTRATOR, 1, draft("brief", 9)));
        assertRefused(Problem.NOT_FOUND, () -> service.change(OTHER, 1, draft("brief", 9)));
    }

    @Test
    void disable_lastsUntilItIsEnabledAgain() {
        service.add(ADMINISTRATOR, draft("brief", 7));

        assertThat(service.disable(ADMINISTRATOR, BRIEF, 1).enabled()).isFalse();
        assertThat(service.change(ADMINISTRATOR, 2, draft("brief", 8)).enabled())
                .isFalse();
        assertThat(service.enable(ADMINISTRATOR, BRIEF, 3).enabled()).isTrue();
    }

    @Test
    void remove_isMadeOnAVersion() {
        service.add(ADMINISTRATOR, draft("brief", 7));

        assertStale(5, 1, () -> service.remove(ADMINISTRATOR, BRIEF, 5));
        service.remove(ADMINISTRATOR, BRIEF, 1);

        assertThat(service.policies(ADMINISTRATOR)).isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> service.remove(ADMINISTRATOR, BRIEF, 1));
    }

    @Test
    void dryRun_tellsWhatAChangedPolicyWouldDeleteAndDeletesNothing() {
        service.add(ADMINISTRATOR, draft("brief", 30));
        fixture.store("raw acme/brief", 12);
        fixture.store("raw acme/brief", 10);
        fixture.store("raw acme/brief", 5);
        fixture.store("raw default", 300);

        DryRun dryRun = service.dryRun(ADMINISTRATOR, draft("brief", 7));

        assertThat(dryRun.deleted())
                .extracting(stock -> stock.storageClass().toString(), Stock::days, Stock::volume)
                .containsExactly(tuple("raw acme/brief", 2, new Volume(1, 6, 10)));
        assertThat(service.nextRun(ADMINISTRATOR).deleted()).isEmpty();
        assertThat(fixture.chunks.generations()).hasSize(4);
    }

    @Test
    void dryRun_ofANewPolicyDeletesNothingThatIsThere() {
        fixture.store("raw default", 80);

        DryRun dryRun = service.dryRun(OPERATOR, draft("brief", 1));

        assertThat(dryRun.deleted()).isEmpty();
    }

    @Test
    void dryRunWithout_tellsWhatTheDefaultWouldDelete() {
        service.add(ADMINISTRATOR, draft("brief", 1_000));
        fixture.store("raw acme/brief", 100);

        assertThat(service.dryRunWithout(ADMINISTRATOR, BRIEF).deleted()).hasSize(1);
        assertRefused(Problem.NOT_FOUND, () -> service.dryRunWithout(OTHER, BRIEF));
    }

    @Test
    void nextRun_tellsWhatPinsKeep() {
        fixture.store("raw default", 100);
        service.pin(ADMINISTRATOR, fixture.pin(100));

        DryRun next = service.nextRun(OPERATOR);

        assertThat(next.deleted()).isEmpty();
        assertThat(next.pinned()).hasSize(1);
    }

    @Test
    void report_showsATenantItsOwnClassesAndTheOperatorsAll() {
        fixture.store("raw default", 2);
        fixture.store("raw acme/brief", 2);
        fixture.store("1h acme/brief", 2);
        fixture.store("raw other/brief", 2);

        StorageReport own = service.report(ADMINISTRATOR);

        assertThat(own.stored())
                .extracting(stock -> stock.storageClass().toString())
                .containsExactly("raw acme/brief", "1h acme/brief");
        assertThat(own.bytes()).isEqualTo(10);
        assertThat(service.report(OPERATOR).stored()).hasSize(4);
    }

    @Test
    void unpin_removesAPinOfTheOwnTenant() {
        Pin pin = service.pin(ADMINISTRATOR, fixture.pin(100));

        assertThat(service.pins(ADMINISTRATOR)).containsExactly(pin);
        assertRefused(Problem.NOT_FOUND, () -> service.unpin(OTHER, pin.id()));
        service.unpin(ADMINISTRATOR, pin.id());
        assertThat(service.pins(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void everything_isForAdministrators() {
        List<ThrowingCallable> calls = List.of(
                () -> service.policies(EDITOR),
                () -> service.otherwise(EDITOR),
                () -> service.add(EDITOR, draft("brief", 7)),
                () -> service.change(EDITOR, 1, draft("brief", 7)),
                () -> service.enable(EDITOR, BRIEF, 1),
                () -> service.disable(EDITOR, BRIEF, 1),
                () -> service.remove(EDITOR, BRIEF, 1),
                () -> service.nextRun(EDITOR),
                () -> service.dryRun(EDITOR, draft("brief", 7)),
                () -> service.dryRunWithout(EDITOR, BRIEF),
                () -> service.report(EDITOR),
                () -> service.pins(EDITOR),
                () -> service.pin(EDITOR, fixture.pin(3)),
                () -> service.unpin(EDITOR, PinId.random()));

        assertThat(calls).allSatisfy(call -> assertRefused(Problem.FORBIDDEN, call));
    }
}
