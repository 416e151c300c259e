package io.belvedere.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBytesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "1, 1",
        "-17.25, -17.25",
        "0.1, 0.1",
        "0.000001, 0.000001",
        "0.0000001, 1e-07",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "123456789.123456789, 123456789.12345679",
        "66.66666666666667, 66.66666666666667",
        "NaN, NaN",
        "Infinity, +Inf",
        "-Infinity, -Inf"
    })
    void value_isWrittenAsClientsExpectIt(double value, String written) {
        assertThat(new JsonBytes().value(value)).hasToString('"' + written + '"');
    }

    @Test
    void value_isReadBackTheSame() {
        long seed = Long.getLong("belvedere.seed", 20261121);
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            double value = i % 3 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : Math.round(random.nextGaussian() * 1e6) / Math.pow(10, random.nextInt(9));
            if (Double.isFinite(value)) {
                String text = new JsonBytes().value(value).toString();
                assertThat(Double.parseDouble(text.substring(1, text.length() - 1)))
                        .as("%s, seed %d", text, seed)
                        .isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1435781451781, 1435781451.781", "1500, 1.5", "-1, -0.001", "-61000, -61", "7, 0.007"})
    void seconds_haveNoMoreDecimalsThanThereAre(long millis, String written) {
        assertThat(new JsonBytes().seconds(millis)).hasToString(written);
    }

    @Test
    void number_ofTheLeastIsWritten() {
        assertThat(new JsonBytes().number(Long.MIN_VALUE)).hasToString("-9223372036854775808");
    }

    @Test
    void string_escapesWhatJsonDemands() {
        assertThat(new JsonBytes().string("a\"b\\c\n\u0001ü€😀/")).hasToString("\"a\\\"b\\\\c\\u000a\\u0001ü€😀/\"");
    }
}
