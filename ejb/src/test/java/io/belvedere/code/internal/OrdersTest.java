package io.belvedere.code.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private static final int MAX = 20;

    @Test
    void of_sortsAsTheListIsWhateverTheNumbersWere() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            List<Integer> keys = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
            Collections.shuffle(keys, random);
            Map<Integer, Integer> present = new HashMap<>();
            keys.stream().filter(key -> random.nextBoolean()).forEach(key -> present.put(key, random.nextInt(MAX + 1)));

            Map<Integer, Integer> orders = Orders.of(keys, present, MAX);

            List<Integer> sorted = new ArrayList<>(keys);
            Collections.shuffle(sorted, random);
            sorted.sort(Comparator.comparing((Integer key) -> orders.get(key)).thenComparing(key -> key));
            assertThat(sorted).as("seed %d: %s of %s", seed, orders, present).isEqualTo(keys);
            assertThat(orders.values()).as("seed %d", seed).allMatch(order -> order >= 0 && order <= MAX);
        }
    }

    @Test
    void of_keepsNumbersThatAreInOrder() {
        Map<String, Integer> present = Map.of("a", 3, "b", 7, "c", 7);

        assertThat(Orders.of(List.of("a", "b", "c"), present, MAX)).isEqualTo(present);
    }

    @Test
    void of_putsNewKeysBetween() {
        assertThat(Orders.of(List.of("a", "new", "b"), Map.of("a", 0, "b", 5), MAX))
                .isEqualTo(Map.of("a", 0, "new", 1, "b", 5));
    }
}
