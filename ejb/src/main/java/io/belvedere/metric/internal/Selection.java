package io.belvedere.metric.internal;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.LabelMatcher.Choice;
import io.belvedere.metric.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * One search for the series that meet all conditions. A condition that does not hold for the empty value keeps the series
 * of the values that it holds for. One that does, holds for series without the label too: it takes away the series of the
 * values that it does not hold for.
 *
 * <p>Series come and go meanwhile. Those to take away are looked for among candidates that are complete by then, and only
 * now: a value that was not there before can be one of theirs. At the end those drop out that are gone, as their values
 * may have been before they were looked for.
 */
final class Selection {

    private final SeriesTable table;
    private final Postings postings;
    private final List<LabelMatcher> keeping = new ArrayList<>();
    private final List<LabelMatcher> takingAway = new ArrayList<>();

    Selection(SeriesTable table, Postings postings, List<LabelMatcher> matchers) {
        this.table = table;
        this.postings = postings;
        for (LabelMatcher matcher : matchers) {
            (matcher.matchesEmpty() ? takingAway : keeping).add(matcher);
        }
        takingAway.sort(Comparator.comparing(Selection::needsWalk));
    }

    /** The caller's own. */
    RoaringBitmap refs() {
        RoaringBitmap candidates = kept();
        postings.all().restrict(candidates);
        if (!takingAway.isEmpty()) {
            takingAway.forEach(matcher -> takeAway(matcher, candidates));
            postings.all().restrict(candidates);
        }
        return candidates;
    }

    /** Whether each value of the label has to be tried. */
    private static boolean needsWalk(LabelMatcher matcher) {
        Optional<Choice> choice = matcher.choice();
        return choice.isEmpty() || choice.get().excluded() != matcher.matchesEmpty();
    }

    private RoaringBitmap kept() {
        List<Step> steps = keeping.stream().map(this::step).sorted(Step.ORDER).toList();
        if (steps.isEmpty()) {
            RoaringBitmap all = new RoaringBitmap();
            postings.all().addTo(all);
            return all;
        }
        RoaringBitmap candidates = union(steps.get(0).postings());
        for (Step step : steps.subList(1, steps.size())) {
            keep(step, candidates);
        }
        return candidates;
    }

    private void keep(Step step, RoaringBitmap candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        if (step.isWalk() && candidates.getCardinality() < step.size()) {
            askEach(step.matcher(), candidates);
            return;
        }
        List<Posting> found = step.postings();
        if (found.size() == 1) {
            found.get(0).restrict(candidates);
        } else {
            candidates.and(union(found));
        }
    }

    private void takeAway(LabelMatcher matcher, RoaringBitmap candidates) {
        LabelValues values = postings.find(matcher.name());
        if (values == null || candidates.isEmpty()) {
            return;
        }
        if (needsWalk(matcher) && candidates.getCardinality() < values.size()) {
            askEach(matcher, candidates);
        } else {
            postings(matcher, values).forEach(posting -> posting.takeFrom(candidates));
        }
    }

    /** Few candidates and many values: the candidates know theirs. */
    private void askEach(LabelMatcher matcher, RoaringBitmap candidates) {
        for (int ref : candidates.toArray()) {
            Labels labels = table.labels(ref);
            if (labels == null || !matcher.matches(labels)) {
                candidates.remove(ref);
            }
        }
    }

    private static RoaringBitmap union(List<Posting> postings) {
        RoaringBitmap union = new RoaringBitmap();
        postings.forEach(posting -> posting.addTo(union));
        return union;
    }

    private Step step(LabelMatcher matcher) {
        LabelValues values = postings.find(matcher.name());
        if (values == null) {
            return new Step(matcher, null, List.of(), 0);
        }
        if (needsWalk(matcher)) {
            return new Step(matcher, values, List.of(), values.size());
        }
        List<Posting> found = postings(matcher, values).toList();
        return new Step(
                matcher, null, found, found.stream().mapToLong(Posting::count).sum());
    }

    /** What a condition keeps, or takes away. */
    private static Stream<Posting> postings(LabelMatcher matcher, LabelValues values) {
        if (needsWalk(matcher)) {
            boolean keeps = !matcher.matchesEmpty();
            return values.postings().stream().filter(posting -> matcher.matches(posting.value()) == keeps);
        }
        return matcher.choice().orElseThrow().values().stream()
                .map(values::find)
                .filter(Objects::nonNull);
    }

    /**
     * A condition that keeps, with its postings or with the values that are to be walked for them; its size is the number
     * of their series or of the values.
     */
    private record Step(LabelMatcher matcher, @Nullable LabelValues walked, List<Posting> found, long size) {

        static final Comparator<Step> ORDER = Comparator.comparing(Step::isWalk).thenComparingLong(Step::size);

        boolean isWalk() {
            return walked != null;
        }

        List<Posting> postings() {
            return walked == null ? found : Selection.postings(matcher, walked).toList();
        }
    }
}
