package io.belvedere.promql.syntax;

import io.belvedere.promql.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Parses what selects series: a metric name, matches in braces, and lists of labels. */
final class SelectorParser {

    private static final String MATCHING = "label matching";
    private static final String GROUPING = "grouping opts";

    private final TokenStream tokens;
    private final TypeRules rules;

    SelectorParser(TokenStream tokens, TypeRules rules) {
        this.tokens = tokens;
        this.rules = rules;
    }

    /** The selector whose metric name was already consumed. */
    VectorSelector parseNamed(Token name) {
        List<LabelMatch> matches = tokens.at("{") ? parseMatches() : List.of();
        return checked(new VectorSelector(name.text(), matches, Timing.UNCHANGED, tokens.since(name.span())));
    }

    VectorSelector parseNameless() {
        Span start = tokens.current().span();
        List<LabelMatch> matches = parseMatches();
        return checked(new VectorSelector(null, matches, Timing.UNCHANGED, tokens.since(start)));
    }

    private VectorSelector checked(VectorSelector selector) {
        rules.checkSelector(selector);
        return selector;
    }

    private List<LabelMatch> parseMatches() {
        tokens.expect("{", MATCHING);
        List<LabelMatch> matches = new ArrayList<>();
        while (!tokens.skip("}")) {
            matches.add(parseMatch());
            if (!tokens.skip(",") && !tokens.at("}")) {
                throw tokens.unexpected(MATCHING, "\",\" or \"}\"");
            }
        }
        return matches;
    }

    private LabelMatch parseMatch() {
        if (tokens.at(Kind.STRING)) {
            return parseQuotedMatch(tokens.advance());
        }
        if (tokens.at(Kind.IDENTIFIER)) {
            return parseCondition(tokens.advance());
        }
        throw tokens.unexpected(MATCHING, "identifier or \"}\"");
    }

    private LabelMatch parseQuotedMatch(Token quoted) {
        if (tokens.at(",") || tokens.at("}")) {
            return new LabelMatch(LabelMatch.METRIC_NAME, LabelMatch.Operator.EQUAL, quoted.text());
        }
        checkLabelName(quoted, "invalid label name: ");
        return parseCondition(quoted);
    }

    private LabelMatch parseCondition(Token label) {
        LabelMatch.Operator operator = parseMatchOperator();
        if (!tokens.at(Kind.STRING)) {
            throw tokens.unexpected(MATCHING, "string");
        }
        Token value = tokens.advance();
        LabelMatch match = new LabelMatch(label.text(), operator, value.text());
        rules.checkMatch(match, value.span());
        return match;
    }

    private LabelMatch.Operator parseMatchOperator() {
        for (LabelMatch.Operator operator : LabelMatch.Operator.values()) {
            if (tokens.skip(operator.symbol())) {
                return operator;
            }
        }
        throw tokens.unexpected(MATCHING, "label matching operator");
    }

    List<String> parseLabels() {
        tokens.expect("(", GROUPING);
        List<String> labels = new ArrayList<>();
        while (!tokens.skip(")")) {
            labels.add(parseLabel());
            if (!tokens.skip(",") && !tokens.at(")")) {
                throw tokens.unexpected(GROUPING, "\",\" or \")\"");
            }
        }
        return labels;
    }

    private String parseLabel() {
        Token label = tokens.current();
        if (label.kind() == Kind.STRING) {
            checkLabelName(label, "invalid label name for grouping: ");
        } else if (!label.canNameLabel()) {
            throw tokens.unexpected(GROUPING, "label");
        }
        return tokens.advance().text();
    }

    private void checkLabelName(Token label, String problem) {
        if (!LabelNames.isValid(label.text())) {
            throw tokens.fault(label.span(), problem + QuotedText.quote(label.text()));
        }
    }
}
