package io.belvedere.query.host;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import io.belvedere.promql.syntax.LabelMatch;
import io.belvedere.promql.syntax.LabelMatch.Operator;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A condition on a text of records. Whatever it is compared with is taken as it is: nothing in it means anything to a
 * regular expression or to the query language.
 */
public record RecordFilter(LabelMatch match) {

    private static final int MAX_LENGTH = 1_024;
    private static final int MAX_VALUES = 100;
    private static final String SPECIAL = "\\.+*?()|[]{}^$";

    /** It is one of these. */
    public static RecordFilter oneOf(String text, Collection<String> values) {
        if (values.isEmpty() || values.size() > MAX_VALUES) {
            throw BelvedereException.invalid(text, "has " + values.size() + " values, 1 to " + MAX_VALUES + " may be");
        }
        values.forEach(value -> Text.requireWithin(text, value, MAX_LENGTH));
        if (values.size() == 1) {
            return new RecordFilter(
                    new LabelMatch(text, Operator.EQUAL, values.iterator().next()));
        }
        String pattern = values.stream().map(RecordFilter::literally).collect(Collectors.joining("|"));
        return new RecordFilter(new LabelMatch(text, Operator.MATCHES, pattern));
    }

    /** It has this somewhere in it, in small letters or capitals. */
    public static RecordFilter containing(String text, String part) {
        Text.requireWithin(text, part, MAX_LENGTH);
        return new RecordFilter(new LabelMatch(text, Operator.MATCHES, "(?is:.*" + literally(part) + ".*)"));
    }

    private static String literally(String value) {
        StringBuilder literal = new StringBuilder();
        value.chars().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                literal.append('\\');
            }
            literal.append((char) c);
        });
        return literal.toString();
    }
}
