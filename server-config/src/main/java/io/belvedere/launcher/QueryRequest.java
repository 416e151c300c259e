package io.belvedere.launcher;

import io.belvedere.launcher.query.DurationText;
import io.belvedere.launcher.query.MomentText;
import io.belvedere.launcher.query.Span;
import io.belvedere.launcher.query.StepChoice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a user asks: a query, at one moment or over a range, and how the answer is to be shown. */
record QueryRequest(String query, Optional<Instant> time, Optional<Span> range, View view) {

    static final Set<String> OPTIONS = Set.of("--range", "--step", "--time", "--end", "--data", "--server", "--user");
    static final Set<String> FLAGS = Set.of("--json", "--plot");

    private static final Duration DEFAULT_PLOT = Duration.ofHours(1);

    enum View {
        TABLE,
        JSON,
        PLOT
    }

    /** {@code input} is asked for the query whose text is a hyphen. */
    static QueryRequest of(Arguments arguments, Input input, Instant now) {
        View view = view(arguments);
        Optional<Span> range = range(arguments, view, now);
        refuseWhatDoesNotFit(arguments, range);
        return new QueryRequest(query(arguments.words(), input), moment(arguments, "--time", now), range, view);
    }

    interface Input {
        String read();
    }

    private static View view(Arguments arguments) {
        if (arguments.has("--json") && arguments.has("--plot")) {
            throw LauncherException.wrongUsage("--json and --plot do not go together");
        }
        View drawn = arguments.has("--plot") ? View.PLOT : View.TABLE;
        return arguments.has("--json") ? View.JSON : drawn;
    }

    private static Optional<Span> range(Arguments arguments, View view, Instant now) {
        Optional<Duration> range = duration(arguments, "--range")
                .or(() -> view == View.PLOT ? Optional.of(DEFAULT_PLOT) : Optional.empty());
        // A time with a fraction would make each row of a table as long, for nothing.
        Instant end = moment(arguments, "--end", now).orElse(now.truncatedTo(ChronoUnit.SECONDS));
        return range.map(length ->
                new Span(end.minus(length), end, duration(arguments, "--step").orElseGet(() -> StepChoice.of(length))));
    }

    private static void refuseWhatDoesNotFit(Arguments arguments, Optional<Span> range) {
        if (range.isPresent() && arguments.has("--time")) {
            throw LauncherException.wrongUsage("--time is for one moment; say --end for where a range ends");
        }
        Stream.of("--step", "--end").filter(arguments::has).findFirst().ifPresent(option -> {
            if (range.isEmpty()) {
                throw LauncherException.wrongUsage(option + " needs --range, such as --range 1h");
            }
        });
    }

    private static Optional<Duration> duration(Arguments arguments, String option) {
        return arguments.text(option).map(text -> DurationText.parse(text)
                .orElseThrow(() -> LauncherException.wrongUsage(
                        option + " must be a duration such as 15s, 1h30m or 7d, it is \"" + text + "\"")));
    }

    private static Optional<Instant> moment(Arguments arguments, String option, Instant now) {
        return arguments.text(option).map(text -> MomentText.parse(text, now)
                .orElseThrow(() -> LauncherException.wrongUsage(option
                        + " must be now, a time such as 2026-07-01T12:00:00Z or seconds since 1970, it is \""
                        + text + "\"")));
    }

    private static String query(List<String> words, Input input) {
        if (words.size() > 1) {
            throw LauncherException.wrongUsage("the query must be one word; put it into quotes");
        }
        String query = words.stream()
                .findFirst()
                .map(word -> word.equals("-") ? input.read().stripTrailing() : word)
                .orElse("");
        if (query.isBlank()) {
            throw LauncherException.wrongUsage(
                    "say ./belvedere query 'QUERY', or - to read it from standard input; --help tells more");
        }
        return query;
    }

    String path() {
        return range.isPresent() ? "/api/v1/query_range" : "/api/v1/query";
    }

    /** What is sent; without a time the server takes its own. */
    Map<String, String> form() {
        return range.map(this::form)
                .orElseGet(() -> time.map(moment -> Map.of("query", query, "time", MomentText.seconds(moment)))
                        .orElse(Map.of("query", query)));
    }

    private Map<String, String> form(Span span) {
        return Map.of(
                "query", query,
                "start", MomentText.seconds(span.start()),
                "end", MomentText.seconds(span.end()),
                "step", MomentText.seconds(Instant.EPOCH.plus(span.step())));
    }
}
