package io.belvedere.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    @Test
    void secret_isNeitherShownNorShared() {
        byte[] given = new byte[32];
        SigningKey key = new SigningKey("server", given, Instant.EPOCH);

        given[0] = 1;
        key.secret()[1] = 1;

        assertThat(key.secret()).isEqualTo(new byte[32]);
        assertThat(key).hasToString("SigningKey[server]");
    }

    @Test
    void secret_hasItsLength() {
        assertThatThrownBy(() -> new SigningKey("server", new byte[31], Instant.EPOCH))
                .hasMessage("a signing key has 31 bytes, at least 32 are needed");
    }
}
