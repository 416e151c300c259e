package io.belvedere.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.twin.Racing;
import io.belvedere.twin.Racing.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every store of signing keys keeps to. The store under test starts empty. */
public abstract class SigningKeysContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    protected abstract SigningKeys keys();

    @Test
    public void find_returnsEmptyForUnknownName() {
        keys().putIfAbsent(aKey("server", 1));

        assertThat(keys().find("other")).isEmpty();
    }

    @Test
    public void putIfAbsent_storesFirstKeyAndKeepsIt() {
        SigningKey first = aKey("server", 1);

        assertThat(keys().putIfAbsent(first)).isEqualTo(first);
        assertThat(keys().putIfAbsent(aKey("server", 2))).isEqualTo(first);

        assertThat(keys().find("server")).contains(first);
    }

    @Test
    public void putIfAbsent_answersNodesThatStartTogetherWithOneKey() throws InterruptedException {
        AtomicInteger nodes = new AtomicInteger();

        List<Outcome<SigningKey>> outcomes =
                Racing.race(6, () -> keys().putIfAbsent(aKey("server", nodes.incrementAndGet())));

        SigningKey stored = keys().find("server").orElseThrow();
        assertThat(outcomes).hasSize(6).allSatisfy(outcome -> assertThat(outcome.result())
                .isEqualTo(stored));
    }

    private static SigningKey aKey(String name, int fill) {
        byte[] secret = new byte[SigningKey.MIN_BYTES];
        secret[0] = (byte) fill;
        secret[secret.length - 1] = -1;
        return new SigningKey(name, secret, NOON);
    }
}
