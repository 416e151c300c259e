package io.belvedere.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import io.belvedere.problem.BelvedereException;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** What is counted of random documents with fragments is what there is of them when all fragments are written out. */
class DocumentCheckPropertyTest {

    private static final int DOCUMENTS = 300;
    private static final int FRAGMENTS = 5;
    private static final RequestLimits WIDE = RequestLimits.DEFAULTS
            .with(Measure.FIELDS, 1_000_000)
            .with(Measure.ROOT_FIELDS, 1_000_000)
            .with(Measure.DEPTH, 100);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void countsOfRandomDocuments_areThoseOfTheWrittenOutOnes() {
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = text();
            Document document = Parser.parse(text);
            SelectionSet root = document.getDefinitionsOfType(OperationDefinition.class)
                    .get(0)
                    .getSelectionSet();
            assertCounted(Measure.FIELDS, document, text, fields(root, document));
            assertCounted(Measure.ROOT_FIELDS, document, text, roots(root, document));
        }
    }

    private void assertCounted(Measure measure, Document document, String text, long written) {
        assertThat(passes(document, WIDE.with(measure, (int) written)))
                .as("%s of %s, seed %d", measure, text, seed)
                .isTrue();
        assertThat(passes(document, WIDE.with(measure, (int) written - 1)))
                .as("%s of %s, seed %d", measure, text, seed)
                .isFalse();
    }

    private static boolean passes(Document document, RequestLimits limits) {
        try {
            DocumentCheck.check(document, limits);
            return true;
        } catch (BelvedereException exceeded) {
            return false;
        }
    }

    /** All fragments are spread, as one that is not has to keep the limits by itself. */
    private String text() {
        StringBuilder text = new StringBuilder("{x");
        for (int fragment = 1; fragment <= FRAGMENTS; fragment++) {
            text.append(" ...f").append(fragment);
        }
        selections(text, 0, 2);
        text.append('}');
        for (int fragment = 1; fragment <= FRAGMENTS; fragment++) {
            text.append("fragment f").append(fragment).append(" on T{x");
            selections(text, fragment, 2);
            text.append('}');
        }
        return text.toString();
    }

    /** A fragment spreads later ones only, so that there is no circle. */
    private void selections(StringBuilder text, int fragment, int levels) {
        for (int i = random.nextInt(4); i > 0; i--) {
            int later = fragment + 1 + random.nextInt(FRAGMENTS);
            if (random.nextBoolean() && later <= FRAGMENTS) {
                text.append(" ...f").append(later);
            } else if (levels > 0 && random.nextBoolean()) {
                text.append(" y{z");
                selections(text, fragment, levels - 1);
                text.append('}');
            } else {
                text.append(" z");
            }
        }
    }

    private static long fields(SelectionSet set, Document document) {
        return sum(
                set,
                document,
                field -> field.getSelectionSet() == null ? 1 : 1 + fields(field.getSelectionSet(), document));
    }

    private static long roots(SelectionSet set, Document document) {
        return sum(set, document, field -> 1);
    }

    private static long sum(SelectionSet set, Document document, ToLongFunction<Field> ofField) {
        long sum = 0;
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                sum += ofField.applyAsLong(field);
            } else if (selection instanceof FragmentSpread spread) {
                sum += sum(definition(spread.getName(), document).getSelectionSet(), document, ofField);
            }
        }
        return sum;
    }

    private static FragmentDefinition definition(String name, Document document) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
