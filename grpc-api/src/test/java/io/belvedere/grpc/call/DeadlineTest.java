package io.belvedere.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private boolean started;
    private final ServerCallHandler<String, String> next = (call, headers) -> {
        started = true;
        return new ServerCall.Listener<>() {};
    };

    @Test
    @SuppressWarnings("NullAway") // neither looks at the call
    void cancelledCall_isNotStarted() {
        Context.CancellableContext gone = Context.current().withCancellation();
        gone.cancel(null);

        Problem problem = problemOf(() -> gone.run(() ->
                new DeadlineInterceptor().interceptCall((ServerCall<String, String>) null, new Metadata(), next)));

        assertThat(problem).isEqualTo(Problem.DEADLINE);
        assertThat(started).isFalse();
    }

    @Test
    void callWhoseDeadlinePassesMeanwhile_isReportedAsDeadline() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        try (InProcessServer server = new InProcessServer()) {
            server.dashboards.waitAt(() -> await(over));

            Refusal refusal = Refusal.of(() -> server.editor()
                    .withDeadlineAfter(100, TimeUnit.MILLISECONDS)
                    .listDashboards(ListDashboardsRequest.getDefaultInstance()));
            over.countDown();

            assertThat(refusal.code()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            assertThat(server.monitor.next().problem()).isEqualTo(Problem.DEADLINE);
        }
    }

    private static Problem problemOf(Runnable work) {
        try {
            work.run();
        } catch (BelvedereException refused) {
            return refused.problem();
        }
        throw new AssertionError("not refused");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
