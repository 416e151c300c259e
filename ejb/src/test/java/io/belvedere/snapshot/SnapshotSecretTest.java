package io.belvedere.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapshotSecretTest {

    @Test
    void random_isANewTextOf32LettersForAddresses() {
        SnapshotSecret secret = SnapshotSecret.random();

        assertThat(secret.text()).matches("[A-Za-z0-9_-]{32}");
        assertThat(secret).isNotEqualTo(SnapshotSecret.random());
    }

    @Test
    void digest_isTheSha256OfTheText() {
        assertThat(new SnapshotSecret("abc").digest())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void toString_doesNotTellIt() {
        SnapshotSecret secret = SnapshotSecret.random();

        assertThat(secret.toString()).doesNotContain(secret.text());
    }
}
