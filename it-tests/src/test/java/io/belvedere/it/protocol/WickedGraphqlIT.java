package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.belvedere.it.server.ShippedEar;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are made to cost the server much are refused by a code, and nobody else notices them. */
@ExtendWith(ArquillianExtension.class)
class WickedGraphqlIT {

    private static final int TIMES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String SIMPLE = "{\"query\":\"{viewer{name}}\"}";

    private static Graphql wicked;
    private static Graphql other;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeAll
    static void enter() {
        wicked = new Graphql(TestTenant.create().editor());
        other = new Graphql(TestTenant.create().viewer());
    }

    static Stream<Arguments> bodies() {
        String first = "query($first: Int) { dashboards(first: $first) { edges { cursor } } }";
        return Stream.of(
                arguments("10,000 aliases", document("{" + many(10_000, n -> "a" + n + ":b ") + "}"), "LIMIT_EXCEEDED"),
                arguments("100,000 directives", document("{__typename" + "@a".repeat(100_000) + "}"), "LIMIT_EXCEEDED"),
                arguments("5,000 directives", document("{__typename" + " @a".repeat(5_000) + "}"), "LIMIT_EXCEEDED"),
                arguments("5,000 levels", document("{a".repeat(5_000) + "}".repeat(5_000)), "LIMIT_EXCEEDED"),
                arguments(
                        "fragments in a circle",
                        document("{...a} fragment a on Query{...b} fragment b on Query{...a}"),
                        "GRAPHQL_VALIDATION_FAILED"),
                arguments(
                        "fragments that double",
                        document("{...f0}"
                                + many(90, n -> "fragment f%d on Query{...f%d ...f%d}".formatted(n, n + 1, n + 1))
                                + "fragment f90 on Query{__typename}"),
                        "LIMIT_EXCEEDED"),
                arguments(
                        "10 MB of variables",
                        variables(first, "\"" + "x".repeat(10_000_000) + "\""),
                        "CONTENT_TOO_LARGE"),
                arguments("deep variables", variables(first, "[".repeat(10_000) + "]".repeat(10_000)), "INVALID"),
                arguments("long variables", variables(first, "[" + "1,".repeat(1_000) + "1]"), "LIMIT_EXCEEDED"),
                arguments("a variable of the wrong type", variables(first, "{\"a\":1}"), "GRAPHQL_VALIDATION_FAILED"),
                arguments(
                        "an unknown operation",
                        "{\"query\":\"query a{viewer{name}}\",\"operationName\":\"b\"}",
                        "GRAPHQL_VALIDATION_FAILED"),
                arguments("a batch", "[" + (SIMPLE + ",").repeat(999) + SIMPLE + "]", "INVALID"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void wickedRequest_isRefusedWhileOthersAreAnswered(String name, String body, String code) {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Duration> longest = CompletableFuture.supplyAsync(() -> askUntil(over));
        try {
            for (int i = 0; i < TIMES; i++) {
                Answer answer = wicked.post(body);

                answer.assertClean();
                assertThat(code(answer.json())).as(answer.body()).isEqualTo(code);
            }
        } finally {
            over.set(true);
        }
        assertThat(longest.join()).isLessThan(PATIENCE);
    }

    /** The longest that the other caller has waited for an answer. */
    private static Duration askUntil(AtomicBoolean over) {
        Duration longest = Duration.ZERO;
        do {
            long begin = System.nanoTime();
            Answer answer = other.post(SIMPLE);
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            longest = waited.compareTo(longest) > 0 ? waited : longest;
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().getJsonObject("data")).isNotNull();
        } while (!over.get());
        return longest;
    }

    /** Of a problem document, or of the first error of an answer of GraphQL. */
    private static String code(JsonObject answer) {
        return answer.containsKey("code")
                ? answer.getString("code")
                : answer.getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code");
    }

    private static String document(String query) {
        return Json.createObjectBuilder().add("query", query).build().toString();
    }

    private static String variables(String query, String first) {
        return "{\"query\":\"" + query + "\",\"variables\":{\"first\":" + first + "}}";
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }
}
