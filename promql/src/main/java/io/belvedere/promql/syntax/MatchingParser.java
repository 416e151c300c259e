package io.belvedere.promql.syntax;

import io.belvedere.promql.syntax.VectorMatching.Cardinality;
import io.belvedere.promql.syntax.VectorMatching.On;
import java.util.List;

/** Parses how two vectors match: {@code on} or {@code ignoring}, then {@code group_left} or {@code group_right}. */
final class MatchingParser {

    private final TokenStream tokens;
    private final SelectorParser selectors;

    MatchingParser(TokenStream tokens, SelectorParser selectors) {
        this.tokens = tokens;
        this.selectors = selectors;
    }

    VectorMatching parse() {
        if (tokens.skipKeyword("on")) {
            return parseGroup(On.LISTED, selectors.parseLabels());
        }
        if (tokens.skipKeyword("ignoring")) {
            return parseGroup(On.ALL_BUT_LISTED, selectors.parseLabels());
        }
        return VectorMatching.ONE_TO_ONE;
    }

    private VectorMatching parseGroup(On on, List<String> labels) {
        Cardinality cardinality = parseCardinality();
        boolean grouped = cardinality != Cardinality.ONE_TO_ONE;
        List<String> included = grouped && tokens.at("(") ? selectors.parseLabels() : List.of();
        return new VectorMatching(on, labels, cardinality, included);
    }

    private Cardinality parseCardinality() {
        if (tokens.skipKeyword("group_left")) {
            return Cardinality.MANY_TO_ONE;
        }
        return tokens.skipKeyword("group_right") ? Cardinality.ONE_TO_MANY : Cardinality.ONE_TO_ONE;
    }
}
