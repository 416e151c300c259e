package io.belvedere.graphql.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.introspection.IntrospectionQuery;
import io.belvedere.access.Caller;
import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlRequest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * No document is a fault of ours, and none takes long. A run looks at a thousand; {@code -Dbelvedere.fuzz.documents}
 * asks for more, {@code -Dbelvedere.fuzz.seed} for the same once more.
 */
class MutatedDocumentsTest {

    private static final int DOCUMENTS = Integer.getInteger("belvedere.fuzz.documents", 1_000);
    private static final long SEED = Long.getLong("belvedere.fuzz.seed", System.nanoTime());

    /** Commands that happen to be right fill the boards; after so many documents they are emptied. */
    private static final int DOCUMENTS_PER_GATEWAY = 2_000;

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final List<Caller> CALLERS =
            List.of(GatewayFixture.EDITOR, GatewayFixture.VIEWER, GatewayFixture.FOREIGNER, GatewayFixture.OPERATOR);

    private final Random random = new Random(SEED);
    private final Mutations mutations = new Mutations(random);
    private final Map<String, Integer> told = new TreeMap<>();
    private long longestNanos;

    @Test
    void mutatedDocuments_areAnsweredOrRefusedInTime() {
        System.out.println("MutatedDocumentsTest seed=" + SEED + " documents=" + DOCUMENTS);
        for (int done = 0; done < DOCUMENTS; done += DOCUMENTS_PER_GATEWAY) {
            askMany(new GatewayFixture(), Math.min(DOCUMENTS_PER_GATEWAY, DOCUMENTS - done));
        }
        System.out.println("MutatedDocumentsTest longest=" + longestNanos / 1_000_000 + "ms told=" + told);
    }

    private void askMany(GatewayFixture gateway, int count) {
        Board board = Board.create(gateway);
        RandomDocuments documents =
                new RandomDocuments(gateway.schema(), random, List.of(board.dashboard(), board.layout()));
        String other = IntrospectionQuery.INTROSPECTION_QUERY;
        for (int i = 0; i < count; i++) {
            GraphqlRequest whole = documents.next();
            // Some are left whole, so that what is right is executed in between.
            String text = random.nextInt(5) == 0 ? whole.query() : mutations.mutated(whole.query(), other);
            ask(gateway, new GraphqlRequest(text, whole.operationName(), whole.variables()));
            other = random.nextInt(50) == 0 ? IntrospectionQuery.INTROSPECTION_QUERY : text;
        }
    }

    private void ask(GatewayFixture gateway, GraphqlRequest request) {
        Caller caller = CALLERS.get(random.nextInt(CALLERS.size()));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        GraphqlAnswer answer;
        try {
            answer = gateway.engine().execute(request, caller, GatewayFixture.REQUEST);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError("seed " + SEED + " failed on " + request, failure);
        }
        long nanos = threads.getCurrentThreadCpuTime() - begin;
        longestNanos = Math.max(longestNanos, nanos);
        assertThat(Duration.ofNanos(nanos)).as("seed %d, %s", SEED, request).isLessThan(LONGEST);
        answer.result().getErrors().forEach(error -> assertTold(error, request));
        told.merge(
                answer.isExecuted()
                        ? "executed"
                        : code(answer.result().getErrors().get(0)),
                1,
                Integer::sum);
    }

    private static void assertTold(GraphQLError error, GraphqlRequest request) {
        assertThat(code(error))
                .as("seed %d, %s: %s", SEED, request, error.getMessage())
                .matches("INVALID|NOT_FOUND|CONFLICT|LIMIT_EXCEEDED|FORBIDDEN|GRAPHQL_(PARSE|VALIDATION)_FAILED");
    }

    private static String code(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        return extensions == null ? "none" : String.valueOf(extensions.get("code"));
    }
}
