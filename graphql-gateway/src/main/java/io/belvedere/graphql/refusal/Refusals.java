package io.belvedere.graphql.refusal;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.WiringFactory;
import io.belvedere.edit.EditConflictException;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes refusals of commands a part of their payload, in one place for all of them. What callers can do something about
 * becomes the payload {@link Refused}; everything else stays an error of the answer.
 */
public final class Refusals implements WiringFactory {

    private static final String COMMANDS = "Mutation";

    /** The same wiring, with every command's refusals in its payload. */
    public static RuntimeWiring inPayloads(RuntimeWiring wiring) {
        Map<String, DataFetcher<?>> commands = new LinkedHashMap<>();
        wiring.getDataFetchersForType(COMMANDS).forEach((name, command) -> commands.put(name, told(command)));
        return wiring.transform(
                builder -> builder.strictMode(false).type(COMMANDS, type -> type.dataFetchers(Map.copyOf(commands))));
    }

    /** The problem of the first command of a request that was refused in its payload, if any was. */
    public static @Nullable Problem first(GraphQLContext context) {
        return context.get(Refused.class);
    }

    @Override
    public boolean providesDataFetcher(FieldWiringEnvironment field) {
        return field.getFieldDefinition().getName().equals("userErrors");
    }

    @Override
    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment field) {
        return environment -> environment.getSource() instanceof Refused refused ? refused.userErrors() : List.of();
    }

    private static DataFetcher<?> told(DataFetcher<?> command) {
        return environment -> {
            try {
                return command.get(environment);
            } catch (BelvedereException refusal) {
                if (!isForCaller(refusal.problem())) {
                    throw refusal;
                }
                return refused(environment, refusal);
            }
        };
    }

    private static boolean isForCaller(Problem problem) {
        return switch (problem) {
            case INVALID, CONFLICT, LIMIT_EXCEEDED, NOT_FOUND -> true;
            case UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE, DEADLINE, INTERNAL -> false;
        };
    }

    private static Refused refused(DataFetchingEnvironment environment, BelvedereException refusal) {
        environment.getGraphQlContext().computeIfAbsent(Refused.class, none -> refusal.problem());
        Map<String, Object> input = environment.getArgumentOrDefault("input", Map.of());
        return new Refused(List.of(new UserError(
                refusal.problem(),
                String.valueOf(refusal.getMessage()),
                InputPath.find(input, refusal),
                refusal instanceof EditConflictException conflict ? conflict.conflicts() : List.of(),
                refusal.details())));
    }
}
