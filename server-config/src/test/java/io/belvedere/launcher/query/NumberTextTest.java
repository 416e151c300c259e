package io.belvedere.launcher.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0,-0",
        "1,1",
        "1500000000,1500000000",
        "0.30000000000000004,0.30000000000000004",
        "1e+09,1000000000",
        "2000000000000000000000000000,2E+27",
        "0.0000000000123,1.23E-11",
        "-0.00001,-0.00001",
        "NaN,NaN",
        "+Inf,+Inf",
        "1e99999,1e99999",
        "{},{}"
    })
    void readable_keepsDigitsAndLeavesOutRowsOfZeros(String text, String readable) {
        assertThat(NumberText.readable(text)).isEqualTo(readable);
    }

    @Test
    void readable_losesNothing() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(NumberText.parse(NumberText.readable(Double.toString(number))))
                        .as("seed %d", seed)
                        .isEqualTo(number);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12.345678,100,12.3",
        "1000000.1,0.1,1000000.1",
        "1000000.123456,0.1,1000000.1235",
        "3,1,3",
        "1e300,1e300,1E+300",
        "0.00000123456,0.000001,0.000001235",
        "-0.000001,1000,0",
        "0.1,0,0.1",
        "1e308,Infinity,1E+308"
    })
    void onAxis_roundsByWhatTheAxisSpans(double value, double span, String label) {
        assertThat(NumberText.onAxis(value, span)).isEqualTo(label);
    }
}
