package io.belvedere.code.internal;

import io.belvedere.code.Fault;
import io.belvedere.code.FaultyFileException;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Collects what is wrong with one file, so that it is all told together. */
final class Faults {

    /** More than anybody reads at once; a file of another kind would else be answered with one for each of its lines. */
    static final int MAX_TOLD = 100;

    private static final Comparator<Fault> IN_ORDER_OF_TEXT =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);

    private final Set<Fault> faults = new LinkedHashSet<>();
    private final NavigableSet<String> paths = new TreeSet<>();
    private int untold;

    void add(String path, Spot at, String message) {
        paths.add(path);
        Fault fault = new Fault(path, at.line(), at.column(), message);
        if (faults.size() < MAX_TOLD) {
            faults.add(fault);
        } else if (!faults.contains(fault)) {
            untold++;
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Whether what the path leads to, or anything in it, is known to be wrong, told or not. */
    boolean isFaulty(String path) {
        return paths.contains(path) || leadsOn(path + ".") || leadsOn(path + "[");
    }

    private boolean leadsOn(String beginning) {
        String next = paths.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }

    /** What the work makes of a part of the file, unless that is known to be wrong, or found to be so now. */
    <T> Optional<T> attempt(Place place, Supplier<T> work) {
        return attempt(place, place.path(), work);
    }

    /** The same, where the work knows the part by a path of its own. */
    <T> Optional<T> attempt(Place place, String knownAs, Supplier<T> work) {
        List<T> made = new ArrayList<>(1);
        check(place, knownAs, () -> made.add(work.get()));
        return made.stream().findFirst();
    }

    /** Lets the work look at a part of the file, unless that is known to be wrong. */
    void check(Place place, String knownAs, Runnable work) {
        if (isFaulty(place.path())) {
            return;
        }
        try {
            work.run();
        } catch (BelvedereException refused) {
            if (refused.problem() != Problem.INVALID && refused.problem() != Problem.LIMIT_EXCEEDED) {
                throw refused;
            }
            add(place, knownAs, refused);
        }
    }

    /** Ends the reading if anything was wrong. */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new FaultyFileException(told());
        }
    }

    private List<Fault> told() {
        List<Fault> told = new ArrayList<>(faults);
        told.sort(IN_ORDER_OF_TEXT);
        if (untold > 0) {
            Fault last = told.get(told.size() - 1);
            told.add(new Fault("", last.line(), last.column(), "there are " + untold + " more faults"));
        }
        return told;
    }

    /** The domain may say more closely which member it refuses. */
    private void add(Place place, String knownAs, BelvedereException refused) {
        String message = String.valueOf(refused.getMessage());
        String field = refused.details().getOrDefault("field", "");
        String rule = message.startsWith(field + " ") ? message.substring(field.length() + 1) : message;
        if (isWithin(field, knownAs)) {
            String within = field.substring(knownAs.length());
            add(place.path() + within, place.spot(within), rule);
        } else if (place.member(field).isPresent()) {
            add(place.path(field), place.spot(field), rule);
        } else {
            add(place.path(), place.node().at(), message);
        }
    }

    private static boolean isWithin(String path, String outer) {
        return path.startsWith(outer)
                && (path.length() == outer.length()
                        || outer.isEmpty()
                        || path.charAt(outer.length()) == '.'
                        || path.charAt(outer.length()) == '[');
    }
}
