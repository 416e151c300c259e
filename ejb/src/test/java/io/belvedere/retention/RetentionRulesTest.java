package io.belvedere.retention;

import static io.belvedere.retention.TestRetention.ACME;
import static io.belvedere.retention.TestRetention.MIDNIGHT;
import static io.belvedere.retention.TestRetention.OTHER;
import static io.belvedere.retention.TestRetention.draft;
import static io.belvedere.retention.TestRetention.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.TenantId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionRulesTest {

    private static final Labels API = Labels.of(Map.of("__name__", "up", "job", "api"));
    private static final Labels DB = Labels.of(Map.of("__name__", "up", "job", "db"));

    @Test
    void classOf_isThatOfTheFirstPolicyThatMatches() {
        RetentionRules rules = rules(
                policy(ACME, "all", 9, KeptDays.DEFAULTS),
                policy(ACME, "jobs", 5, KeptDays.DEFAULTS, LabelMatcher.of("job", LabelMatcher.Kind.MATCHES, "a.*")),
                policy(ACME, "up", 5, KeptDays.DEFAULTS, LabelMatcher.equal("__name__", "up")));

        assertThat(rules.classOf(ACME, API)).hasToString("acme/jobs");
        assertThat(rules.classOf(ACME, DB)).hasToString("acme/up");
        assertThat(rules.classOf(ACME, Labels.of(Map.of("__name__", "x")))).hasToString("acme/all");
    }

    @Test
    void classOf_isTheDefaultWhereNoPolicyMatches() {
        RetentionRules rules = rules(policy(ACME, "api", 1, KeptDays.DEFAULTS, LabelMatcher.equal("job", "api")));

        assertThat(rules.classOf(ACME, DB)).isEqualTo(RetentionClass.DEFAULT);
        assertThat(rules.classOf(OTHER, API)).isEqualTo(RetentionClass.DEFAULT);
    }

    @Test
    void classOf_needsEveryMatcher() {
        RetentionRules rules = rules(policy(
                ACME, "both", 1, KeptDays.DEFAULTS, LabelMatcher.equal("job", "api"), LabelMatcher.equal("dc", "")));

        assertThat(rules.classOf(ACME, API)).hasToString("acme/both");
        assertThat(rules.classOf(ACME, Labels.of(Map.of("job", "api", "dc", "eu"))))
                .isEqualTo(RetentionClass.DEFAULT);
    }

    @Test
    void classOf_passesOverDisabledPolicies() {
        RetentionRules rules = rules(
                policy(ACME, "first", 1, KeptDays.DEFAULTS).disabled("ada", MIDNIGHT),
                policy(ACME, "second", 2, KeptDays.DEFAULTS));

        assertThat(rules.classOf(ACME, API)).hasToString("acme/second");
    }

    @Test
    void storageClass_isReadFromItsText() {
        TenantId longest = new TenantId("t" + "x".repeat(62));
        for (Tier tier : Tier.values()) {
            for (RetentionClass retentionClass :
                    List.of(RetentionClass.DEFAULT, new RetentionClass(longest, new PolicyName("p".repeat(32))))) {
                StorageClass stored = new StorageClass(tier, retentionClass);

                assertThat(StorageClass.parse(stored.toString())).isEqualTo(stored);
                assertThat(stored.toString()).hasSizeLessThanOrEqualTo(100);
            }
        }
        assertThat(new StorageClass(Tier.FIVE_MINUTES, new RetentionClass(ACME, new PolicyName("brief"))))
                .hasToString("5m acme/brief");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "raw", "2m default", "raw Default", "raw acme/", "raw /x"})
    void storageClass_refusesOtherText(String text) {
        assertThatThrownBy(() -> StorageClass.parse(text)).isInstanceOf(BelvedereException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "a b", "a/b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void policyName_refusesWhatNoNameLooksLike(String name) {
        assertThatThrownBy(() -> new PolicyName(name))
                .hasMessage(
                        "policy name must have 1 to 32 lower-case letters, digits or dashes and begin with a letter");
    }

    @Test
    void draft_refusesTheNameOfTheDefault() {
        assertThatThrownBy(() -> draft("default", 1, KeptDays.DEFAULTS))
                .hasMessage("policy name 'default' is that of the settings' own policy");
    }

    @Test
    void draft_refusesMoreMatchersThanAllowed() {
        LabelMatcher[] matchers =
                Collections.nCopies(65, LabelMatcher.equal("a", "b")).toArray(new LabelMatcher[0]);

        assertThatThrownBy(() -> draft("many", 1, KeptDays.DEFAULTS, matchers))
                .hasMessage("matchers are 65, at most 64 are allowed");
    }

    @Test
    void draft_refusesPositionsOutOfRange() {
        assertThatThrownBy(() -> draft("a", -1, KeptDays.DEFAULTS))
                .hasMessage("position is -1, allowed is 0 to 1000000");
    }

    @Test
    void keptDays_refuseTimesOutOfRange() {
        assertThatThrownBy(() -> new KeptDays(0, 1, 1)).hasMessage("raw days are 0, allowed is 1 to 3650");
        assertThatThrownBy(() -> new KeptDays(1, -1, 1)).hasMessage("five minute days are -1, allowed is 0 to 3650");
        assertThatThrownBy(() -> new KeptDays(1, 1, 3_651)).hasMessage("one hour days are 3651, allowed is 0 to 3650");
    }

    private static RetentionRules rules(RetentionPolicy... policies) {
        return RetentionRules.of(List.of(policies), KeptDays.DEFAULTS);
    }
}
