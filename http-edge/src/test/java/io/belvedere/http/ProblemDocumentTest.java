package io.belvedere.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemDocumentTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, 404",
        "INVALID, 400",
        "CONFLICT, 409",
        "LIMIT_EXCEEDED, 429",
        "UNAUTHENTICATED, 401",
        "FORBIDDEN, 403",
        "UNAVAILABLE, 503",
        "DEADLINE, 504",
        "INTERNAL, 500"
    })
    void of_givesEachProblemItsStatus(Problem problem, int status) {
        assertThat(ProblemDocument.of(new BelvedereException(problem, "")).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void of_namesTheTypeByTheCode(Problem problem) {
        ProblemDocument document = ProblemDocument.of(new BelvedereException(problem, ""));

        assertThat(document.code()).isEqualTo(problem.name());
        assertThat(document.type()).matches("urn:belvedere:problem:[a-z-]+");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 408, 413, 415, 503})
    void ofStatus_keepsTheStatusOfABareRefusal(int status) {
        assertThat(ProblemDocument.ofStatus(status).status()).isEqualTo(status);
    }

    @Test
    void ofStatus_tellsNoMoreOfAFaultThanThatItIsOne() {
        assertThat(ProblemDocument.ofStatus(502)).isEqualTo(ProblemDocument.internal());
    }
}
