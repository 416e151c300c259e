package io.belvedere.graphql;

import io.belvedere.access.Authenticator;
import io.belvedere.access.Caller;
import io.belvedere.access.Credentials;
import io.belvedere.admission.Admission;
import io.belvedere.admission.Quota;
import io.belvedere.admission.Subject;
import io.belvedere.graphql.stream.StreamLimits;
import io.belvedere.graphql.stream.StreamTally;
import io.belvedere.graphql.stream.Streams;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Streams over a gateway that lives in memory. What they do on threads of their own, they do when a test says so. */
public final class TestStreams implements Authenticator, StreamTally {

    public static final StreamLimits LIMITS =
            new StreamLimits(16, 4, 3, 5, 16, 65_536, Duration.ofSeconds(30), Duration.ofSeconds(1));

    public final GatewayFixture gateway = new GatewayFixture();
    public final List<String> closed = new ArrayList<>();
    public int open;
    public int sent;
    public int operations;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Streams streams =
            new Streams(gateway.engine(), this, this::admit, completed -> {}, this, LIMITS, work::add);
    private int quota = 100;
    private Problem refusal = Problem.UNAUTHENTICATED;
    private String good = "Bearer erin";
    private Caller caller = GatewayFixture.EDITOR;

    /** From now on nothing more is admitted. */
    public void exhaustQuota() {
        quota = 0;
    }

    private Optional<Admission> admit(Subject subject) {
        boolean isAdmitted = quota > 0;
        quota = Math.max(0, quota - 1);
        return Optional.of(
                new Admission(isAdmitted, new Quota(100, Duration.ofSeconds(10)), quota, Duration.ofMillis(100)));
    }

    public Streams streams() {
        return streams;
    }

    /** All that waits for a thread, and what comes of it. */
    public void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    /** From now on the only good credentials are others. */
    public void accept(String authorization) {
        good = authorization;
    }

    /** From now on the good credentials are somebody else's. */
    public void standFor(Caller other) {
        caller = other;
    }

    /** From now on this is why credentials prove nothing. */
    public void refuseWith(Problem problem) {
        good = "";
        refusal = problem;
    }

    @Override
    public Caller authenticate(Credentials credentials) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Caller authenticate(@Nullable String authorization) {
        if (good.equals(authorization)) {
            return caller;
        }
        throw new BelvedereException(refusal, "the credentials prove nothing");
    }

    @Override
    public void opened(Way way) {
        open++;
    }

    @Override
    public void closed(Way way, String reason) {
        open--;
        closed.add(reason);
    }

    @Override
    public void sent(Way way) {
        sent++;
    }

    @Override
    public void operations(int more) {
        operations += more;
    }
}
