package io.belvedere.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Random variables that mention each other, against a look at who reaches whom. */
class VariableGraphsTest {

    private static final String[] FORMS = {"$%s", "${%s}", "${%s:pipe}", "[[%s]]"};
    private static final Pattern CIRCLE = Pattern.compile("variables mention each other in a circle: (.*)");

    @Test
    void order_existsExactlyWithoutCircles() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int circular = 0;
        for (int i = 0; i < 2_000; i++) {
            boolean[][] mentions = randomGraph(random);
            List<Variable> variables = variables(mentions, random);
            if (reachesItself(mentions)) {
                circular++;
                refusesWithTrueCircle(variables, mentions, seed);
            } else {
                isOrdered(VariableRules.inDependencyOrder(variables), mentions, seed);
            }
        }
        assertThat(circular).as("both kinds occur, seed %d", seed).isBetween(100, 1_900);
    }

    private static void refusesWithTrueCircle(List<Variable> variables, boolean[][] mentions, long seed) {
        assertThatThrownBy(() -> VariableRules.inDependencyOrder(variables))
                .as("seed %d", seed)
                .isInstanceOf(BelvedereException.class)
                .satisfies(refusal -> {
                    Matcher circle = CIRCLE.matcher(refusal.getMessage());
                    assertThat(circle.matches()).isTrue();
                    String[] names = circle.group(1).split(" → ", -1);
                    assertThat(names[0]).isEqualTo(names[names.length - 1]);
                    for (int i = 0; i + 1 < names.length; i++) {
                        assertThat(mentions[index(names[i])][index(names[i + 1])])
                                .isTrue();
                    }
                });
    }

    private static void isOrdered(List<Variable> ordered, boolean[][] mentions, long seed) {
        Set<Integer> before = new HashSet<>();
        for (Variable variable : ordered) {
            int index = index(variable.name());
            for (int other = 0; other < mentions.length; other++) {
                assertThat(!mentions[index][other] || before.contains(other))
                        .as("seed %d", seed)
                        .isTrue();
            }
            before.add(index);
        }
        assertThat(before).hasSize(mentions.length);
    }

    private static int index(String name) {
        return Integer.parseInt(name.substring(1));
    }

    private static boolean[][] randomGraph(Random random) {
        int size = 1 + random.nextInt(9);
        boolean[][] mentions = new boolean[size][size];
        for (int edges = random.nextInt(size + 2); edges > 0; edges--) {
            mentions[random.nextInt(size)][random.nextInt(size)] = true;
        }
        return mentions;
    }

    private static List<Variable> variables(boolean[][] mentions, Random random) {
        List<Variable> variables = new ArrayList<>();
        for (boolean[] mentioned : mentions) {
            StringBuilder expression = new StringBuilder("up");
            for (int other = 0; other < mentioned.length; other++) {
                if (mentioned[other]) {
                    expression.append(' ').append(String.format(FORMS[random.nextInt(FORMS.length)], "v" + other));
                }
            }
            variables.add(new Variable(
                    "v" + variables.size(),
                    "",
                    0,
                    new VariableDefinition.Query(expression.toString(), ""),
                    false,
                    false,
                    List.of()));
        }
        return variables;
    }

    /** Ways of any length, by Warshall. */
    private static boolean reachesItself(boolean[][] mentions) {
        int size = mentions.length;
        boolean[][] reaches = new boolean[size][];
        for (int i = 0; i < size; i++) {
            reaches[i] = mentions[i].clone();
        }
        for (int via = 0; via < size; via++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    reaches[from][to] |= reaches[from][via] && reaches[via][to];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            if (reaches[i][i]) {
                return true;
            }
        }
        return false;
    }
}
