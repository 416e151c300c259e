package io.belvedere.graphql.retention;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Deleted;
import io.belvedere.retention.Pin;
import io.belvedere.retention.PinId;
import io.belvedere.retention.PolicyName;
import io.belvedere.retention.RetentionPolicy;
import io.belvedere.retention.RetentionService;

/** Commands on policies and pins. */
record RetentionMutations(RetentionService retention) {

    PolicyPayload add(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        return new PolicyPayload(retention.add(Callers.of(environment), RetentionInputs.policy(input)));
    }

    PolicyPayload change(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        return new PolicyPayload(
                retention.change(Callers.of(environment), input.version(), RetentionInputs.policy(input)));
    }

    PolicyPayload enable(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        return new PolicyPayload(
                retention.enable(Callers.of(environment), RetentionInputs.name(input), input.version()));
    }

    PolicyPayload disable(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        return new PolicyPayload(
                retention.disable(Callers.of(environment), RetentionInputs.name(input), input.version()));
    }

    Removed remove(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        PolicyName name = RetentionInputs.name(input);
        retention.remove(Callers.of(environment), name, input.version());
        return new Removed(name.value());
    }

    PinPayload pin(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        return new PinPayload(retention.pin(Callers.of(environment), RetentionInputs.pin(input)));
    }

    Deleted unpin(DataFetchingEnvironment environment) {
        PinId id = Arguments.ofInput(environment).id("pinId", PinId::parse);
        retention.unpin(Callers.of(environment), id);
        return Deleted.of(id);
    }

    /** The payload of a command on a policy. */
    public record PolicyPayload(RetentionPolicy policy) {}

    /** The payload of a command that removed a policy. */
    public record Removed(String removedName) {}

    /** The payload of a command that made a pin. */
    public record PinPayload(Pin pin) {}
}
