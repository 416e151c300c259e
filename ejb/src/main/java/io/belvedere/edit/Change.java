package io.belvedere.edit;

import org.jspecify.annotations.Nullable;

/**
 * One field of a subject, before and after; null stands for a field that is not there. Without a field it is the whole
 * subject, given as the map of its fields, that came (nothing before) or went (nothing after). Values are JSON trees whose
 * numbers are doubles.
 */
public record Change(Subject subject, @Nullable String field, @Nullable Object before, @Nullable Object after) {

    /** What takes this change back. */
    public Change inverse() {
        return new Change(subject, field, after, before);
    }

    /** Whether the subject as a whole came or went. */
    public boolean isWhole() {
        return field == null;
    }

    /** Whether both are about the same field, or one of them is about the whole subject of the other. */
    public boolean touches(Change other) {
        if (!subject.equals(other.subject)) {
            return false;
        }
        return field == null || other.field == null || field.equals(other.field);
    }
}
