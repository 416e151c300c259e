package io.belvedere.rest.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelNameInPathTest {

    @ParameterizedTest
    @CsvSource({
        "job, job",
        "__name__, __name__",
        "U__http_2e_status__code, http.status_code",
        "U__a_1F600_b, a😀b",
        "U__a_zz_b, a_zz_b",
        "U__a_FFFFFF_b, a_FFFFFF_b"
    })
    void decoded_readsWhatIsEscaped(String inPath, String name) {
        assertThat(LabelNameInPath.decoded(inPath)).isEqualTo(name);
    }
}
