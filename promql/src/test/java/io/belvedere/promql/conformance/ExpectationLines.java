package io.belvedere.promql.conformance;

import io.belvedere.promql.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the lines that follow an {@code eval}. */
final class ExpectationLines {

    private static final Pattern RANGE_VECTOR =
            Pattern.compile("expect\\s+range\\s+vector\\s+from\\s+(\\S+)\\s+to\\s+(\\S+)\\s+step\\s+(\\S+)");
    private static final Pattern STRING = Pattern.compile("expect\\s+string\\s+(.+)");
    private static final Pattern EXPECT =
            Pattern.compile("expect\\s+(ordered|fail|warn|no_warn|info|no_info)(?:\\s+(regex|msg):(.+))?");
    private static final Pattern OLD_FAILURE = Pattern.compile("expected_fail_(message|regexp)\\s+(.+)");

    private final List<SeriesLine> series = new ArrayList<>();
    private final List<MessagePattern> warnings = new ArrayList<>();
    private final List<MessagePattern> infos = new ArrayList<>();
    private @Nullable Double scalar;
    private @Nullable String text;
    private @Nullable Grid rangeVector;
    private @Nullable MessagePattern failure;
    private boolean ordered;
    private boolean noWarnings;
    private boolean noInfos;

    void add(String line) {
        if (!isExpect(line) && !isOldFailure(line)) {
            OptionalDouble number = ScriptNumber.find(line);
            number.ifPresentOrElse(value -> scalar = value, () -> series.add(SeriesLine.parse(line)));
        }
    }

    private boolean isExpect(String line) {
        Matcher range = RANGE_VECTOR.matcher(line);
        if (range.matches()) {
            rangeVector = grid(range.group(1), range.group(2), range.group(3));
            return true;
        }
        Matcher string = STRING.matcher(line);
        if (string.matches()) {
            text = SeriesLine.unquote(string.group(1));
            return true;
        }
        Matcher expect = EXPECT.matcher(line);
        if (expect.matches()) {
            expect(expect.group(1), MessagePattern.of(expect.group(2), expect.group(3)));
            return true;
        }
        return false;
    }

    private boolean isOldFailure(String line) {
        Matcher old = OLD_FAILURE.matcher(line);
        if (!old.matches()) {
            return false;
        }
        failure = MessagePattern.of(old.group(1).equals("message") ? "msg" : "regex", old.group(2));
        return true;
    }

    void expect(String what, MessagePattern pattern) {
        switch (what) {
            case "ordered" -> ordered = true;
            case "fail" -> failure = pattern;
            case "warn" -> warnings.add(pattern);
            case "info" -> infos.add(pattern);
            case "no_warn" -> noWarnings = true;
            case "no_info" -> noInfos = true;
            default -> throw new IllegalArgumentException("cannot expect " + what);
        }
    }

    Expectation expectation() {
        return new Expectation(
                series,
                scalar,
                text,
                rangeVector,
                ordered,
                failure,
                new MessageRule(warnings, noWarnings),
                new MessageRule(infos, noInfos));
    }

    static Grid grid(String from, String to, String step) {
        return new Grid(ScriptDuration.millis(from), ScriptDuration.millis(to), ScriptDuration.millis(step));
    }
}
