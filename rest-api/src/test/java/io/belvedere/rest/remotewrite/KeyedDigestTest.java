package io.belvedere.rest.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedDigestTest {

    private static final KeyedDigest.Key KEY = new KeyedDigest.Key(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

    /** As OpenSSL has it: {@code openssl mac -macopt c-rounds:1 -macopt d-rounds:3 -macopt size:16 … SIPHASH}. */
    @ParameterizedTest
    @CsvSource({
        "0, E77EBCB22788A5BEFD62DB6ADD303001",
        "1, FC6F370460D3EDA85E0573CC2B2FF063",
        "7, 1084B923F2AAE0C3A62F2EC80848AB77",
        "8, AA12FEE1D5E3DAB4724F16AB35F9C799",
        "9, 81DDB8042CF33994F4720E0094137C42",
        "63, 4C5800E34EFE426F079F6B0AA75260AD",
        "200, 59301D38DAD5FB4A7D555582D6B70EE6"
    })
    void digest_isThatOfOthers(int length, String expected) {
        byte[] within = new byte[length + 5];
        for (int i = 0; i < length; i++) {
            within[i + 3] = (byte) i;
        }
        KeyedDigest digest = new KeyedDigest(KEY);

        digest.of(within, 3, length);

        byte[] bytes = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(digest.first())
                .putLong(digest.second())
                .array();
        assertThat(HexFormat.of().withUpperCase().formatHex(bytes)).isEqualTo(expected);
    }
}
