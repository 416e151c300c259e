package io.belvedere.promql.plan;

import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import io.belvedere.promql.syntax.RangeSelector;
import io.belvedere.promql.syntax.Subquery;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Which parts of a query come to the same at each step: numbers, what {@code @} fixes, and all that is made of these. */
final class Sameness {

    private static final Set<String> OF_THE_STEP = Set.of("time", "timestamp", "predict_linear");

    private final Set<Expression> same = Collections.newSetFromMap(new IdentityHashMap<>());

    Sameness(Expression query) {
        find(query);
    }

    boolean holdsFor(Expression part) {
        return same.contains(part);
    }

    private boolean find(Expression part) {
        boolean partsAreSame = true;
        for (Expression each : part.parts()) {
            partsAreSame &= find(each);
        }
        boolean isSame = isSame(part, partsAreSame);
        if (isSame) {
            same.add(part);
        }
        return isSame;
    }

    private static boolean isSame(Expression part, boolean partsAreSame) {
        if (part instanceof VectorSelector selector) {
            return selector.timing().hasBase();
        }
        if (part instanceof RangeSelector range) {
            return range.selector().timing().hasBase();
        }
        if (part instanceof Subquery subquery) {
            return subquery.timing().hasBase();
        }
        return partsAreSame && !(part instanceof FunctionCall call && looksAtTheStep(call));
    }

    /** Parts of the date are those of the step if there is no argument. */
    private static boolean looksAtTheStep(FunctionCall call) {
        String name = call.function().name();
        return OF_THE_STEP.contains(name) || (call.arguments().isEmpty() && !name.equals("pi"));
    }
}
