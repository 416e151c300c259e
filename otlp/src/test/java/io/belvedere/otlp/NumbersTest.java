package io.belvedere.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "0.005, 0.005",
        "2.0E-3, 0.002",
        "2.5, 2.5",
        "-7.25, -7.25",
        "10000, 10000",
        "1E23, 100000000000000000000000",
        "Infinity, +Inf",
        "-Infinity, -Inf",
        "NaN, NaN",
    })
    void plain_hasNoExponent(double value, String expected) {
        assertThat(Numbers.plain(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.25, 0.25", "1E20, 100000000000000000000", "1E21, 1e+21", "1.5E-7, 1.5e-7", "NaN, NaN"})
    void text_hasAnExponentWhereThereWouldBeManyZeros(double value, String expected) {
        assertThat(Numbers.text(value)).isEqualTo(expected);
    }

    @Test
    void plain_hasAsFewDigitsAsTellTheNumber() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL) {
                BigDecimal told = new BigDecimal(Numbers.plain(value));
                assertThat(told.doubleValue()).as("seed %d", seed).isEqualTo(value);
                assertThat(told.stripTrailingZeros().precision())
                        .as("seed %d, %s", seed, value)
                        .isEqualTo(fewestDigits(value));
            }
        }
    }

    private static int fewestDigits(double value) {
        for (int digits = 1; digits < 17; digits++) {
            if (new BigDecimal(value).round(new MathContext(digits)).doubleValue() == value) {
                return digits;
            }
        }
        return new BigDecimal(value)
                .round(new MathContext(17))
                .stripTrailingZeros()
                .precision();
    }

    @Test
    void unsigned_isTheCountThatTheBitsAre() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            long bits = random.nextLong();
            assertThat(Numbers.unsigned(bits))
                    .as("seed %d", seed)
                    .isEqualTo(new BigInteger(Long.toUnsignedString(bits)).doubleValue());
        }
    }
}
