package io.belvedere.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.admission.Admission;
import io.belvedere.admission.Quota;
import io.belvedere.admission.Subject;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdmissionFilterTest {

    private static final Quota QUOTA = new Quota(60, Duration.ofMillis(59_500));

    private final List<Subject> asked = new ArrayList<>();
    private @Nullable Admission admission = new Admission(true, QUOTA, 12, Duration.ofMillis(1_200));
    private Optional<Subject> subject = Optional.of(Subject.address("192.0.2.7"));
    private boolean served;
    private final Exchange exchange = new Exchange(new RequestId("r1"), 0);

    @Test
    void admittedRequest_isServedAndToldWhatIsLeft() throws Exception {
        FakeServlet servlet = serve("/api");

        assertThat(served).isTrue();
        assertThat(asked).containsExactly(Subject.address("192.0.2.7"));
        assertThat(servlet.answered)
                .containsEntry("ratelimit-policy", "\"address\";q=60;w=60")
                .containsEntry("ratelimit", "\"address\";r=12;t=2");
    }

    @Test
    void refusedRequest_isToldWhenToComeAgain() throws Exception {
        admission = new Admission(false, QUOTA, 0, Duration.ofMillis(2_001));

        FakeServlet servlet = serve("/api");

        assertThat(served).isFalse();
        assertThat(servlet.status).isEqualTo(429);
        assertThat(servlet.answered)
                .containsEntry("retry-after", "3")
                .containsEntry("ratelimit", "\"address\";r=0;t=3");
        assertThat(servlet.body())
                .contains("\"code\":\"LIMIT_EXCEEDED\"")
                .contains("\"counted\":\"requests\"", "\"limit\":\"60\"", "\"retryAfterSeconds\":\"3\"")
                .contains("there are more than 60 requests in 60 seconds from this address");
        assertThat(exchange.completed(Protocol.REST).problem()).isEqualTo(Problem.LIMIT_EXCEEDED);
    }

    @Test
    void requestThatAsksForMore_isCountedForEach() throws Exception {
        FakeServlet servlet = serve("/api");
        admission = new Admission(true, QUOTA, 9, Duration.ofSeconds(4));

        exchange.countAlso(3);

        assertThat(asked).hasSize(4).containsOnly(Subject.address("192.0.2.7"));
        assertThat(servlet.answered).containsEntry("ratelimit", "\"address\";r=9;t=4");
    }

    @Test
    void requestThatAsksForTooMuch_isRefused() throws Exception {
        FakeServlet servlet = serve("/api");
        admission = new Admission(false, QUOTA, 0, Duration.ofMillis(2_001));

        assertThatThrownBy(() -> exchange.countAlso(3))
                .isInstanceOfSatisfying(BelvedereException.class, told -> assertThat(told.problem())
                        .isEqualTo(Problem.LIMIT_EXCEEDED));

        assertThat(asked).hasSize(2);
        assertThat(servlet.answered).containsEntry("ratelimit", "\"address\";r=0;t=3");
    }

    @Test
    void unlimitedRequest_mayAskForAnyNumber() throws Exception {
        serve("/health");

        exchange.countAlso(3);

        assertThat(asked).isEmpty();
    }

    @Test
    void unlimitedPath_isServedUncounted() throws Exception {
        FakeServlet servlet = serve("/health");

        assertThat(served).isTrue();
        assertThat(asked).isEmpty();
        assertThat(servlet.answered).doesNotContainKey("ratelimit");
    }

    @Test
    void requestOfNobody_isServedUncounted() throws Exception {
        subject = Optional.empty();

        serve("/api");

        assertThat(served).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void request_isServedWithoutAWordWhereNothingIsLimited() throws Exception {
        admission = null;

        FakeServlet servlet = serve("/api");

        assertThat(served).isTrue();
        assertThat(servlet.answered).doesNotContainKey("ratelimit");
    }

    private FakeServlet serve(String path) throws Exception {
        FakeServlet servlet = new FakeServlet(path);
        HttpServletRequest request = servlet.request();
        exchange.attachTo(request);
        AdmissionFilter filter = new AdmissionFilter(
                counted -> {
                    asked.add(counted);
                    return Optional.ofNullable(admission);
                },
                anyone -> subject,
                "/health"::equals);
        filter.doFilter(request, servlet.response(), FakeServlet.chain((passed, response) -> served = true));
        return servlet;
    }
}
