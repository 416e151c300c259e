package io.belvedere.graphql;

import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.access.TenantService;
import io.belvedere.access.UserService;
import io.belvedere.code.internal.TestTemplateService;
import io.belvedere.comment.CommentService;
import io.belvedere.comment.InMemoryComments;
import io.belvedere.comment.internal.TestCommentService;
import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.folder.FolderService;
import io.belvedere.folder.internal.TestFolderService;
import io.belvedere.graphql.execution.ExecutionLimits;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.graphql.execution.LaterParts;
import io.belvedere.graphql.execution.PartedAnswer;
import io.belvedere.graphql.subscription.SubscriptionSources;
import io.belvedere.graphql.wiring.Loaders;
import io.belvedere.graphql.wiring.SchemaWiring;
import io.belvedere.graphql.wiring.Services;
import io.belvedere.layout.Layout;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.lease.InMemoryLeases;
import io.belvedere.lease.Lease;
import io.belvedere.page.internal.TestCursors;
import io.belvedere.panel.PanelService;
import io.belvedere.panel.internal.TestPanelService;
import io.belvedere.performance.RequestId;
import io.belvedere.query.InMemoryQueries;
import io.belvedere.query.internal.TestQueryService;
import io.belvedere.retention.internal.TestRetentionService;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.InMemoryChunkStore;
import io.belvedere.sample.StoredChunk;
import io.belvedere.snapshot.InMemorySnapshots;
import io.belvedere.snapshot.SnapshotLimits;
import io.belvedere.snapshot.SnapshotService;
import io.belvedere.snapshot.internal.TestSnapshotService;
import io.belvedere.star.InMemoryStars;
import io.belvedere.star.StarService;
import io.belvedere.star.internal.TestStarService;
import io.belvedere.tenant.TenantId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The schema with its fetchers over services that live in memory: boards are edited as in earnest, a second each. */
public final class GatewayFixture {

    public static final Caller EDITOR = new Caller(TenantId.parse("acme"), "erin", Role.EDITOR);
    public static final Caller COLLEAGUE = new Caller(TenantId.parse("acme"), "carl", Role.EDITOR);
    public static final Caller VIEWER = new Caller(TenantId.parse("acme"), "vic", Role.VIEWER);
    public static final Caller ADMINISTRATOR = new Caller(TenantId.parse("acme"), "ada", Role.ADMINISTRATOR);
    public static final Caller FOREIGNER = new Caller(TenantId.parse("other"), "otto", Role.ADMINISTRATOR);
    public static final Caller OPERATOR = new Caller(TenantId.OPERATORS, "admin", Role.ADMINISTRATOR);
    public static final RequestId REQUEST = new RequestId("request-1");

    private static final Instant START = Instant.parse("2026-11-21T08:00:00.000001Z");

    private final AtomicLong seconds = new AtomicLong();
    private final InstantSource clock = () -> START.plusSeconds(seconds.getAndIncrement());
    private final InMemoryBoards boards = new InMemoryBoards(clock);
    private final CountedReads reads = new CountedReads(boards.dashboardService(), boards.layoutService());
    private final CountedCalls calls = new CountedCalls();
    private final InMemoryLeases leases = new InMemoryLeases();
    private final ChunkStore chunks = new InMemoryChunkStore(leases);
    private final InMemoryQueries queries = new InMemoryQueries();
    private final PanelService panels = TestPanelService.over(reads, reads.layouts(), queries, clock);
    private final Services services = new Services(
            reads,
            reads.layouts(),
            boards.editService(),
            boards.historyService(),
            calls.of(FolderService.class, TestFolderService.over(boards.folders, clock)),
            calls.of(StarService.class, TestStarService.over(new InMemoryStars(), reads, clock)),
            calls.of(
                    CommentService.class,
                    TestCommentService.over(new InMemoryComments(), reads, reads.layouts(), clock)),
            new CommonMarkdown(),
            new InMemoryPresences(clock),
            calls.of(UserService.class, new InMemoryUsers()),
            calls.of(TenantService.class, new InMemoryTenants()),
            calls.of(
                    SnapshotService.class,
                    TestSnapshotService.over(new InMemorySnapshots(), boards, SnapshotLimits.DEFAULTS, clock)),
            TestTemplateService.over(boards.editService(), clock),
            TestRetentionService.over(chunks, clock),
            panels,
            TestQueryService.over(queries),
            TestQueryService.browser(queries),
            clock,
            TestCursors.create());
    private final ManualSignals signals = new ManualSignals();
    private final GraphQLSchema schema = SchemaWiring.schema(
            services,
            new SubscriptionSources(
                    reads, boards.historyService(), services.presences(), services.queries(), signals, () -> START));
    private final GraphqlEngine engine = new GraphqlEngine(
            schema, ExecutionLimits.DEFAULTS, Loaders.of(services), UnaryOperator.identity(), Set.of(Layout.class));

    public GraphQLSchema schema() {
        return schema;
    }

    public CountedReads reads() {
        return reads;
    }

    public InMemoryQueries queries() {
        return queries;
    }

    /** Those of the services of folders, stars, comments, users, tenants and snapshots. */
    public CountedCalls calls() {
        return calls;
    }

    /** The clock goes on by a second each time it is read, and by this once. */
    public void pass(Duration time) {
        seconds.addAndGet(time.toSeconds());
    }

    /** Stores what was compacted of a UTC day: one sample of the tenant, in ten bytes. */
    public void storeDay(String storageClass, LocalDate day) {
        long from = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        long generation = chunks.begin(from, from + Duration.ofDays(1).toMillis(), storageClass);
        chunks.write(generation, List.of(new StoredChunk(EDITOR.tenant(), 1, from, from, 1, new byte[10])));
        Lease lease = leases.take("seal", "test", START, Duration.ofDays(1)).orElseThrow();
        chunks.complete(List.of(generation), Map.of(), List.of(), lease);
    }

    /** With which subscriptions are woken. */
    public ManualSignals signals() {
        return signals;
    }

    public GraphqlEngine engine() {
        return engine;
    }

    /** The parts of the answer to a client that takes it so. */
    public List<Map<String, ?>> parts(Caller caller, String query) throws IOException {
        List<Map<String, ?>> parts = new ArrayList<>();
        parts.add(laterParts(caller, query, parts::add).members());
        Collections.rotate(parts, 1);
        return parts;
    }

    /** The first part, when the others have been handed over as they came. */
    public GraphqlAnswer laterParts(Caller caller, String query, LaterParts.Outlet outlet) throws IOException {
        PartedAnswer answer = engine.executeInParts(new GraphqlRequest(query, null, Map.of()), caller, REQUEST);
        if (answer.later() != null) {
            answer.later().sendTo(outlet);
        }
        return answer.first();
    }

    public GraphqlAnswer ask(Caller caller, String query, Map<String, @Nullable Object> variables) {
        return engine.execute(new GraphqlRequest(query, null, variables), caller, REQUEST);
    }

    public GraphqlAnswer ask(Caller caller, String query) {
        return ask(caller, query, Map.of());
    }

    /** What is at the path of names and indexes in the answer's data. */
    public static @Nullable Object at(GraphqlAnswer answer, Object... path) {
        return in(answer.members().get("data"), answer, path);
    }

    public static String text(GraphqlAnswer answer, Object... path) {
        return String.valueOf(at(answer, path));
    }

    public static int whole(GraphqlAnswer answer, Object... path) {
        return at(answer, path) instanceof Integer number ? number : Integer.MIN_VALUE;
    }

    public static GraphQLError onlyError(GraphqlAnswer answer) {
        if (answer.result().getErrors().size() != 1) {
            throw new AssertionError("not one error: " + answer.members());
        }
        return answer.result().getErrors().get(0);
    }

    /** What a payload with one user error and otherwise nothing tells. */
    public static UserErrorAnswer refusal(GraphqlAnswer answer, String mutation) {
        if (at(answer, mutation) instanceof Map<?, ?> payload
                && payload.get("userErrors") instanceof List<?> errors
                && errors.size() == 1
                && payload.entrySet().stream()
                        .allMatch(field -> field.getKey().equals("userErrors") || field.getValue() == null)) {
            return new UserErrorAnswer((Map<?, ?>) errors.get(0));
        }
        throw new AssertionError(mutation + " was not refused: " + answer.members());
    }

    static @Nullable Object in(@Nullable Object start, Object whole, Object... path) {
        Object value = start;
        for (Object step : path) {
            if (value instanceof Map<?, ?> object) {
                value = object.get(step);
            } else if (value instanceof List<?> array && step instanceof Integer index) {
                value = array.get(index);
            } else {
                throw new AssertionError("no " + step + " in " + value + " of " + whole);
            }
        }
        return value;
    }

    /** A user error as it was asked for. */
    public record UserErrorAnswer(Map<?, ?> members) {

        public String code() {
            return String.valueOf(members.get("code"));
        }

        public String message() {
            return String.valueOf(members.get("message"));
        }

        public @Nullable Object get(Object... path) {
            return in(members, members, path);
        }
    }
}
