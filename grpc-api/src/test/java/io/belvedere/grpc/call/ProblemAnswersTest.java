package io.belvedere.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.RequestInfo;
import com.google.rpc.RetryInfo;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.grpc.Status;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemAnswersTest {

    private final InProcessServer server = new InProcessServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, NOT_FOUND",
        "INVALID, INVALID_ARGUMENT",
        "CONFLICT, ABORTED",
        "LIMIT_EXCEEDED, RESOURCE_EXHAUSTED",
        "UNAUTHENTICATED, UNAUTHENTICATED",
        "FORBIDDEN, PERMISSION_DENIED",
        "UNAVAILABLE, UNAVAILABLE",
        "DEADLINE, DEADLINE_EXCEEDED"
    })
    void problem_isToldByStatusMessageAndErrorInfo(Problem problem, Status.Code code) {
        Refusal refusal = refusalOf(new BelvedereException(problem, "what is wrong", Map.of("limit", "7")));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.status().getDescription()).isEqualTo("what is wrong");
        assertThat(refusal.errorInfo().getReason()).isEqualTo(problem.name());
        assertThat(refusal.errorInfo().getDomain()).isEqualTo("belvedere.io");
        assertThat(refusal.errorInfo().getMetadataMap()).containsExactly(Map.entry("limit", "7"));
        assertThat(refusal.detail(RequestInfo.class).orElseThrow().getRequestId())
                .isEqualTo(refusal.trailer("x-request-id"));
    }

    @ParameterizedTest
    @EnumSource
    void problem_ofAStatusIsTheOneItWasMadeFrom(Problem problem) {
        assertThat(Statuses.toProblem(Statuses.toCode(problem).toStatus())).isEqualTo(problem);
    }

    @Test
    void invalidValue_namesItsField() {
        Refusal refusal = refusalOf(BelvedereException.invalid("title", "must not be blank"));

        assertThat(refusal.fields()).containsExactly("title");
        assertThat(refusal.status().getDescription()).isEqualTo("title must not be blank");
    }

    @Test
    void limit_hasNoFieldViolation() {
        Refusal refusal = refusalOf(BelvedereException.overLimit("regions", 200, "at most 200 regions"));

        assertThat(refusal.detail(BadRequest.class)).isEmpty();
    }

    @Test
    void unavailable_saysWhenToTryAgain() {
        Refusal refusal = refusalOf(BelvedereException.unavailable("the database is gone", 5));

        assertThat(refusal.detail(RetryInfo.class).orElseThrow().getRetryDelay().getSeconds())
                .isEqualTo(5);
    }

    @Test
    void unexpectedFailure_tellsTheRequestIdAndNothingElse() {
        Refusal refusal = refusalOf(new IllegalStateException("secret of the inside"));

        assertThat(refusal.code()).isEqualTo(Status.Code.INTERNAL);
        assertThat(refusal.toString()).doesNotContain("secret", "IllegalState");
        assertThat(refusal.status().getDescription()).contains(refusal.trailer("x-request-id"));
        assertThat(refusal.errorInfo().getReason()).isEqualTo("INTERNAL");
    }

    private Refusal refusalOf(RuntimeException failure) {
        server.dashboards.failWith(failure);
        return Refusal.of(() -> server.editor().listDashboards(ListDashboardsRequest.getDefaultInstance()));
    }
}
