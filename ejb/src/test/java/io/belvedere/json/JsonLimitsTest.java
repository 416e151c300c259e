package io.belvedere.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class JsonLimitsTest {

    private static final JsonLimits LIMITS = new JsonLimits(3, 20);

    @Test
    void copy_equalsWhatItCopies() {
        long seed = System.nanoTime();
        RandomJson trees = new RandomJson(new Random(seed));
        JsonLimits limits = new JsonLimits(8, 100_000);

        for (int i = 0; i < 500; i++) {
            Map<String, Object> tree = trees.object(6);

            assertThat(limits.copy("it", tree)).as("seed %d", seed).isEqualTo(tree);
        }
    }

    @Test
    void copy_isImmutableToItsLeaves() {
        Map<String, Object> copy = LIMITS.copy("it", Map.of("a", List.of(Map.of("b", 1))));

        assertThat(copy.get("a")).asInstanceOf(InstanceOfAssertFactories.LIST).satisfies(list -> {
            assertThatThrownBy(() -> list.clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> ((Map<?, ?>) list.get(0)).clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        });
        assertThatThrownBy(() -> copy.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void copy_namesTheFieldAndTheLimit() {
        assertThatThrownBy(() -> LIMITS.copy("it", Map.of("a", List.of(List.of(List.of(1))))))
                .hasMessage("it are nested deeper than 3 levels");
        assertThatThrownBy(() -> LIMITS.copy("it", Map.of("a", "x".repeat(19))))
                .hasMessage("it are larger than 20 characters");
    }
}
