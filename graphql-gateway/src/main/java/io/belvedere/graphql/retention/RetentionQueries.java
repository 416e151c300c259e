package io.belvedere.graphql.retention;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.retention.DryRun;
import io.belvedere.retention.KeptDays;
import io.belvedere.retention.Pin;
import io.belvedere.retention.RetentionPolicy;
import io.belvedere.retention.RetentionService;
import io.belvedere.retention.StorageReport;
import java.util.List;

/** Reads retention. */
record RetentionQueries(RetentionService retention) {

    /** What is asked of it is read when it is asked for; only the server's default is there at once. */
    Overview overview(DataFetchingEnvironment environment) {
        return new Overview(retention.otherwise(Callers.of(environment)));
    }

    List<RetentionPolicy> policies(DataFetchingEnvironment environment) {
        return retention.policies(Callers.of(environment));
    }

    List<Pin> pins(DataFetchingEnvironment environment) {
        return retention.pins(Callers.of(environment));
    }

    StorageReport report(DataFetchingEnvironment environment) {
        return retention.report(Callers.of(environment));
    }

    DryRun nextRun(DataFetchingEnvironment environment) {
        return retention.nextRun(Callers.of(environment));
    }

    DryRun dryRun(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        return retention.dryRun(
                caller, RetentionInputs.policy(Arguments.of(environment).object("policy")));
    }

    DryRun dryRunWithout(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        return retention.dryRunWithout(caller, RetentionInputs.name(Arguments.of(environment)));
    }

    /** The retention of a tenant. */
    public record Overview(KeptDays otherwise) {}
}
