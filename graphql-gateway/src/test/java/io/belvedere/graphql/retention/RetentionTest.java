package io.belvedere.graphql.retention;

import static io.belvedere.graphql.GatewayFixture.ADMINISTRATOR;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static io.belvedere.graphql.GatewayFixture.OPERATOR;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static io.belvedere.graphql.GatewayFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import io.belvedere.graphql.execution.GraphqlAnswer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    private static final String KEPT = "kept:{rawDays:7, fiveMinuteDays:30, oneHourDays:0}";
    private static final String BRIEF = "name:\"brief\", position:5, " + KEPT;

    private final GatewayFixture gateway = new GatewayFixture();

    @Test
    void addRetentionPolicy_answersThePolicy() {
        Object added = done(
                "addRetentionPolicy",
                BRIEF + ", matchers:[{name:\"job\", value:\"api\"}, {name:\"dc\", kind:MATCHES, value:\"eu-.*\"}]",
                "policy{name position matchers{name kind value} kept{raw fiveMinutes oneHour} enabled changedBy version}");

        assertThat(added)
                .hasToString("{policy={name=brief, position=5, matchers=[{name=job, kind=EQUAL, value=api},"
                        + " {name=dc, kind=MATCHES, value=eu-.*}], kept={raw=7, fiveMinutes=30, oneHour=0},"
                        + " enabled=true, changedBy=ada, version=1}, userErrors=[]}");
    }

    @Test
    void changeRetentionPolicy_changesAllButTheName() {
        done("addRetentionPolicy", BRIEF, "policy{name}");

        Object changed = done(
                "changeRetentionPolicy",
                "name:\"brief\", version:1, position:2, kept:{rawDays:8, fiveMinuteDays:0, oneHourDays:9}",
                "policy{position kept{raw fiveMinutes oneHour} version}");

        assertThat(changed)
                .hasToString("{policy={position=2, kept={raw=8, fiveMinutes=0, oneHour=9}, version=2}, userErrors=[]}");
    }

    @Test
    void disabledPolicy_canBeEnabledAndRemoved() {
        done("addRetentionPolicy", BRIEF, "policy{name}");

        assertThat(done("disableRetentionPolicy", "name:\"brief\", version:1", "policy{enabled}"))
                .hasToString("{policy={enabled=false}, userErrors=[]}");
        assertThat(done("enableRetentionPolicy", "name:\"brief\", version:2", "policy{enabled}"))
                .hasToString("{policy={enabled=true}, userErrors=[]}");
        assertThat(done("removeRetentionPolicy", "name:\"brief\", version:3", "removedName"))
                .hasToString("{removedName=brief, userErrors=[]}");
        assertThat(asked(ADMINISTRATOR, "{retention{policies{name}}}")).hasToString("{retention={policies=[]}}");
    }

    @Test
    void pinSamples_answersThePin() {
        Object pinned = done(
                "pinSamples",
                "from:\"2026-06-01T10:00:00Z\", until:\"2026-06-01T14:00:00+02:00\", reason:\"outage\","
                        + " matchers:[{name:\"job\", kind:NOT_EQUAL, value:\"\"}]",
                "pin{from until reason createdBy matchers{kind}}");

        assertThat(pinned)
                .hasToString("{pin={from=2026-06-01T10:00:00Z, until=2026-06-01T12:00:00Z, reason=outage,"
                        + " createdBy=ada, matchers=[{kind=NOT_EQUAL}]}, userErrors=[]}");
    }

    @Test
    void unpinSamples_isForTheOwnPins() {
        String pin = GatewayFixture.text(
                mutate(
                        ADMINISTRATOR,
                        "pinSamples",
                        "from:\"2026-06-01T10:00:00Z\", until:\"2026-06-01T12:00:00Z\", reason:\"outage\"",
                        "pin{id}"),
                "pinSamples",
                "pin",
                "id");

        assertThat(refused(FOREIGNER, "unpinSamples", "pinId:\"%s\"".formatted(pin))
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(done("unpinSamples", "pinId:\"%s\"".formatted(pin), "deletedId"))
                .hasToString("{deletedId=%s, userErrors=[]}".formatted(pin));
        assertThat(asked(ADMINISTRATOR, "{retention{pins{id}}}")).hasToString("{retention={pins=[]}}");
    }

    @Test
    void retentionDryRun_tellsWhatWouldBeDeleted() {
        gateway.storeDay("raw acme/brief", LocalDate.parse("2026-11-01"));
        gateway.storeDay("raw acme/brief", LocalDate.parse("2026-11-02"));
        gateway.storeDay("raw acme/brief", LocalDate.parse("2026-11-20"));
        gateway.storeDay("raw default", LocalDate.parse("2020-01-01"));

        assertThat(asked(
                        ADMINISTRATOR,
                        "{retentionDryRun(policy:{%s}){deleted{tenant policy tier days series samples bytes from until}"
                                        .formatted(BRIEF)
                                + " pinned{days} restored{days}}}"))
                .hasToString("{retentionDryRun={deleted=[{tenant=acme, policy=brief, tier=RAW, days=2, series=1.0,"
                        + " samples=2.0, bytes=20.0, from=2026-11-01T00:00:00Z, until=2026-11-03T00:00:00Z}],"
                        + " pinned=[], restored=[]}}");
        assertThat(asked(ADMINISTRATOR, "{retention{nextRun{deleted{days}}}}"))
                .hasToString("{retention={nextRun={deleted=[]}}}");
        assertThat(asked(OPERATOR, "{retention{nextRun{deleted{tenant policy}}}}"))
                .hasToString("{retention={nextRun={deleted=[{tenant=null, policy=default}]}}}");
    }

    @Test
    void retentionDryRunWithout_tellsWhatTheDefaultWouldDelete() {
        done(
                "addRetentionPolicy",
                "name:\"lasting\", position:1, " + "kept:{rawDays:3650, fiveMinuteDays:0, oneHourDays:0}",
                "policy{name}");
        gateway.storeDay("raw acme/lasting", LocalDate.parse("2026-01-01"));

        assertThat(asked(ADMINISTRATOR, "{retentionDryRunWithout(name:\"lasting\"){deleted{days}}}"))
                .hasToString("{retentionDryRunWithout={deleted=[{days=1}]}}");
        assertThat(onlyError(gateway.ask(FOREIGNER, "{retentionDryRunWithout(name:\"lasting\"){deleted{days}}}"))
                        .getExtensions())
                .containsEntry("code", "NOT_FOUND");
    }

    @Test
    void retention_tellsWhatIsStoredOfTheTenant() {
        gateway.storeDay("1h acme/brief", LocalDate.parse("2026-11-20"));
        gateway.storeDay("raw other/brief", LocalDate.parse("2026-11-20"));

        assertThat(asked(
                        ADMINISTRATOR,
                        "{retention{otherwise{raw fiveMinutes oneHour} report{bytes expectedBytes budgetBytes"
                                + " stored{policy tier} retired{policy}}}}"))
                .hasToString("{retention={otherwise={raw=90, fiveMinutes=180, oneHour=365}, report={bytes=10.0,"
                        + " expectedBytes=3650.0, budgetBytes=5.36870912E9, stored=[{policy=brief, tier=ONE_HOUR}],"
                        + " retired=[]}}}");
    }

    @Test
    void retention_isForAdministrators() {
        assertThat(onlyError(gateway.ask(EDITOR, "{retention{policies{name}}}")).getExtensions())
                .containsEntry("code", "FORBIDDEN");
        assertThat(onlyError(mutate(EDITOR, "addRetentionPolicy", BRIEF, "policy{name}"))
                        .getExtensions())
                .containsEntry("code", "FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name:\"Brief\", position:5, @ | name | policy name must have 1 to 32 lower-case letters, digits or dashes and begin with a letter",
                "name:\"default\", position:5, @ | name | policy name 'default' is that of the settings' own policy",
                "name:\"a\", position:-1, @ | position | position is -1, allowed is 0 to 1000000",
                "name:\"a\", position:1, kept:{rawDays:0, fiveMinuteDays:1, oneHourDays:1} | kept.rawDays | raw days are 0, allowed is 1 to 3650",
                "name:\"a\", position:1, kept:{rawDays:1, fiveMinuteDays:-1, oneHourDays:1} | kept.fiveMinuteDays | five minute days are -1, allowed is 0 to 3650",
                "name:\"a\", position:1, @, matchers:[{name:\"job\", kind:MATCHES, value:\"(\"}] | NULL | the regular expression of label 'job'",
            })
    void addRetentionPolicy_tellsTheFieldAndTheRule(String input, String field, String message) {
        UserErrorAnswer refusal = refused(ADMINISTRATOR, "addRetentionPolicy", input.replace("@", KEPT));

        assertThat(refusal.code()).isEqualTo("INVALID");
        assertThat(refusal.message()).startsWith(message);
        assertThat(refusal.get("field")).isEqualTo(field.equals("NULL") ? null : List.of(field.split("[.]")));
    }

    @Test
    void addRetentionPolicy_refusesANameThatIsTaken() {
        done("addRetentionPolicy", BRIEF, "policy{name}");

        UserErrorAnswer refusal = refused(ADMINISTRATOR, "addRetentionPolicy", BRIEF);

        assertThat(refusal.code()).isEqualTo("CONFLICT");
        assertThat(refusal.get("field")).isEqualTo(List.of("name"));
    }

    private @Nullable Object done(String mutation, String input, String fields) {
        return at(mutate(ADMINISTRATOR, mutation, input, fields + " userErrors{message}"), mutation);
    }

    private UserErrorAnswer refused(Caller caller, String mutation, String input) {
        return refusal(mutate(caller, mutation, input, "userErrors{code message field}"), mutation);
    }

    private GraphqlAnswer mutate(Caller caller, String mutation, String input, String fields) {
        return gateway.ask(caller, "mutation{%s(input:{%s}){%s}}".formatted(mutation, input, fields));
    }

    private @Nullable Object asked(Caller caller, String query) {
        GraphqlAnswer answer = gateway.ask(caller, query);
        assertThat(answer.result().getErrors()).isEmpty();
        return at(answer);
    }
}
