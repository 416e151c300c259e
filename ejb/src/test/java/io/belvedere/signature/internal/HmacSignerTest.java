package io.belvedere.signature.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.signature.Signer;
import io.belvedere.signature.SigningKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacSignerTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final List<String> HERE = List.of("acme", "dashboards");
    private static final byte[] CONTENT = "position".getBytes(UTF_8);

    private final Signer signer = new HmacSigner(aKey(7), "cursor");

    @Test
    void verify_returnsWhatWasSignedWithAnyKey() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Signer any = new HmacSigner(aKey(random.nextLong()), "p" + random.nextInt());
            List<String> circumstances = texts(random);
            byte[] content = new byte[random.nextInt(100)];
            random.nextBytes(content);

            String signed = any.sign(circumstances, content);

            assertThat(signed).as("seed %d", seed).matches("[A-Za-z0-9_-]{22,}");
            assertThat(any.verify(circumstances, signed))
                    .as("seed %d", seed)
                    .hasValueSatisfying(read -> assertThat(read).isEqualTo(content));
        }
    }

    @Test
    void verify_refusesEveryChangeOfOneCharacter() {
        String signed = signer.sign(HERE, CONTENT);

        for (int at = 0; at < signed.length(); at++) {
            for (int letter = 0; letter < ALPHABET.length(); letter++) {
                char other = ALPHABET.charAt(letter);
                if (other != signed.charAt(at)) {
                    String changed = signed.substring(0, at) + other + signed.substring(at + 1);
                    assertThat(signer.verify(HERE, changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void verify_refusesEveryPartAndAnythingAppended() {
        String signed = signer.sign(HERE, CONTENT);

        for (int length = 0; length < signed.length(); length++) {
            assertThat(signer.verify(HERE, signed.substring(0, length))).isEmpty();
            assertThat(signer.verify(HERE, signed.substring(length + 1))).isEmpty();
        }
        for (char more : (ALPHABET + "= \n").toCharArray()) {
            assertThat(signer.verify(HERE, signed + more)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAAAAAAAAAAAAAAAAAAAA", "bm90LWEtY3Vyc29y", "株"})
    void verify_refusesForeignText(String text) {
        assertThat(signer.verify(HERE, text)).isEmpty();
    }

    @Test
    void verify_refusesOtherCircumstances() {
        String signed = signer.sign(HERE, CONTENT);

        assertThat(List.of(
                        List.<String>of(),
                        List.of("acme"),
                        List.of("acme", "dashboard", "s"),
                        List.of("acmed", "ashboards"),
                        List.of("dashboards", "acme"),
                        List.of("acme", "dashboards", "")))
                .allSatisfy(elsewhere ->
                        assertThat(signer.verify(elsewhere, signed)).isEmpty());
    }

    @Test
    void verify_refusesWhatAnotherPurposeOrKeySigned() {
        Signer otherPurpose = new HmacSigner(aKey(7), "resume");
        Signer otherKey = new HmacSigner(aKey(8), "cursor");

        assertThat(signer.verify(HERE, otherPurpose.sign(HERE, CONTENT))).isEmpty();
        assertThat(signer.verify(HERE, otherKey.sign(HERE, CONTENT))).isEmpty();
    }

    /** What is handed out today is to be good tomorrow, on a newer build too. */
    @Test
    void sign_isTheSameOnEveryNodeAndBuild() {
        Signer fixed = new HmacSigner(new SigningKey("server", new byte[32], Instant.EPOCH), "cursor");

        assertThat(fixed.sign(HERE, CONTENT)).isEqualTo("lMWUtrSO01W5UojyM59BcXBvc2l0aW9u");
    }

    private static SigningKey aKey(long seed) {
        byte[] secret = new byte[SigningKey.MIN_BYTES];
        new Random(seed).nextBytes(secret);
        return new SigningKey("server", secret, Instant.EPOCH);
    }

    private static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            texts.add("株" + random.nextInt());
        }
        return texts;
    }
}
