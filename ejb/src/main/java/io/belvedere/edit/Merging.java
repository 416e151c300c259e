package io.belvedere.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an edit changes from what others have changed since its version. Different fields merge. A field, or a
 * subject as a whole, that both have changed is a conflict, unless it has its former value again.
 */
public final class Merging {

    private Merging() {}

    /** Refuses with all conflicts if there are any. The revisions are those since the version, oldest first. */
    public static void requireNoConflict(List<Change> mine, List<Revision> since) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Change change : mine) {
            conflict(change, since).ifPresent(conflicts::add);
        }
        refuse(conflicts);
    }

    /** Refuses if any of the revisions took away one of the subjects that the edit needs. */
    public static void requireNotGone(Iterable<Subject> needed, List<Revision> since) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Subject subject : needed) {
            for (Revision revision : since) {
                for (Change change : revision.changes()) {
                    if (change.subject().equals(subject) && change.isWhole() && change.after() == null) {
                        conflicts.add(conflict(revision, change, change.before(), null, null));
                    }
                }
            }
        }
        refuse(conflicts);
    }

    private static Optional<Conflict> conflict(Change mine, List<Revision> since) {
        Change first = null;
        Revision last = null;
        for (Revision revision : since) {
            for (Change theirs : revision.changes()) {
                if (theirs.touches(mine)) {
                    first = first == null ? theirs : first;
                    last = revision;
                }
            }
        }
        if (first == null || last == null) {
            return Optional.empty();
        }
        Object base = base(first, mine);
        boolean unchanged = !mine.isWhole() && Objects.equals(base, mine.before());
        return unchanged ? Optional.empty() : Optional.of(conflict(last, mine, base, mine.before(), mine.after()));
    }

    /** What {@code mine} is about, as it was before {@code theirs}. */
    private static @Nullable Object base(Change theirs, Change mine) {
        Object before = theirs.before();
        if (mine.isWhole()) {
            // Only the first change is at hand; the field that it is about tells enough of what was there before.
            return theirs.isWhole() || before == null ? before : Map.of(Objects.requireNonNull(theirs.field()), before);
        }
        if (theirs.isWhole()) {
            return before == null ? null : Fields.ofSubject(before).get(mine.field());
        }
        return before;
    }

    private static Conflict conflict(
            Revision revision, Change change, @Nullable Object base, @Nullable Object theirs, @Nullable Object yours) {
        return new Conflict(
                change.subject(),
                change.field(),
                base,
                theirs,
                yours,
                revision.author(),
                revision.madeAt(),
                revision.number());
    }

    private static void refuse(List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return;
        }
        Conflict first = conflicts.get(0);
        String more = conflicts.size() == 1 ? "" : ", and " + (conflicts.size() - 1) + " more";
        throw new EditConflictException(
                first.author() + " changed " + name(first) + " in revision " + first.number()
                        + ", after the version that this edit was made on" + more,
                Map.of("subject", first.subject().toString(), "revision", Long.toString(first.number())),
                conflicts);
    }

    /**
     * Refuses to take a step unless each field stands as the step expects it: as its change has it before, or already as
     * it would be after. The revisions are those after the step that are about its subjects, oldest first; they are asked
     * for only to tell who is to be spoken with.
     */
    public static void requireAsLeft(Board board, List<Change> wanted, Revision step, Supplier<List<Revision>> since) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Change change : wanted) {
            Object standing = Changes.value(board, change);
            if (!Objects.equals(standing, change.before()) && !Objects.equals(standing, change.after())) {
                Revision last = lastTouching(change, since.get()).orElse(step);
                conflicts.add(conflict(last, change, change.before(), standing, change.after()));
            }
        }
        if (!conflicts.isEmpty()) {
            Conflict first = conflicts.get(0);
            throw new EditConflictException(
                    first.author() + " has changed " + name(first) + " in revision " + first.number()
                            + ", so that revision " + step.number() + " cannot be undone or redone",
                    Map.of("subject", first.subject().toString(), "revision", Long.toString(step.number())),
                    conflicts);
        }
    }

    private static Optional<Revision> lastTouching(Change change, List<Revision> since) {
        return since.stream()
                .filter(revision -> revision.changes().stream().anyMatch(change::touches))
                .reduce((earlier, later) -> later);
    }

    private static String name(Conflict conflict) {
        return conflict.subject() + (conflict.field() == null ? "" : " field " + conflict.field());
    }
}
