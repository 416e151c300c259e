package io.belvedere.sample.internal;

import io.belvedere.rollup.Resolution;
import io.belvedere.sample.ChunkStore.Pick;
import io.belvedere.sample.Generation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the visible generations that reach into a range a reader of roll-ups needs. Those of roll-ups are used unless
 * there are windows beside them and samples of their class, from which they are made again sooner or later. Of a class
 * that has none of the resolution, shorter ones are used: longer ones can be made of them.
 */
final class RolledDays {

    private final List<Generation> samples;
    private final Set<ClassOfDay> classesOfSamples = new HashSet<>();
    private final Map<Long, Generation> rolled = new LinkedHashMap<>();
    private final Map<ClassOfDay, Generation> rolledByClass = new LinkedHashMap<>();

    /** What was written of one class when a day was compacted, in whatever tier. */
    private record ClassOfDay(long from, long until, String retentionClass) {

        static ClassOfDay of(Generation generation) {
            String text = generation.retentionClass();
            return new ClassOfDay(generation.from(), generation.until(), text.substring(text.indexOf(' ') + 1));
        }
    }

    RolledDays(List<Generation> visible, Resolution resolution) {
        samples = visible.stream().filter(Generation::holdsSamples).toList();
        List<Generation> windows = samples.stream()
                .filter(generation -> generation.retentionClass().equals(Generation.NO_CLASS))
                .toList();
        samples.stream()
                .filter(generation -> !windows.contains(generation))
                .map(ClassOfDay::of)
                .forEach(classesOfSamples::add);
        List<Generation> usable = visible.stream()
                .filter(day -> isFinal(day) || windows.stream().noneMatch(day::covers))
                .toList();
        Resolution.LONGEST_FIRST.stream()
                .filter(tier -> tier.millis() <= resolution.millis())
                .forEach(tier -> useOf(tier, usable));
    }

    /** Those of classes that have none of a longer tier. */
    private void useOf(Resolution tier, List<Generation> usable) {
        usable.stream()
                .filter(generation -> generation.holdsRollups(tier))
                .filter(day -> !rolledByClass.containsKey(ClassOfDay.of(day)))
                .toList()
                .forEach(this::use);
    }

    private void use(Generation day) {
        rolled.put(day.id(), day);
        rolledByClass.putIfAbsent(ClassOfDay.of(day), day);
    }

    /** Whether the samples that roll-ups were made from are gone, so that these are all there is of them. */
    boolean isFinal(Generation day) {
        return !classesOfSamples.contains(ClassOfDay.of(day));
    }

    /** The generation with this id, if it is one of roll-ups. */
    Optional<Generation> find(long generation) {
        return Optional.ofNullable(rolled.get(generation));
    }

    /** Those in whose place the samples can be read. */
    List<Generation> notFinal() {
        return rolled.values().stream().filter(day -> !isFinal(day)).toList();
    }

    /** All roll-ups, and the samples of series that are not among those of their class. */
    List<Pick> rollupsOrSamples() {
        List<Pick> picks = new ArrayList<>();
        rolled.values().forEach(day -> picks.add(Pick.all(day)));
        for (Generation generation : samples) {
            picks.add(new Pick(generation, rolledByClass.get(ClassOfDay.of(generation))));
        }
        return picks;
    }

    List<Pick> rollupsAndSamples() {
        return rollupsOrSamples().stream()
                .map(pick -> Pick.all(pick.generation()))
                .toList();
    }
}
