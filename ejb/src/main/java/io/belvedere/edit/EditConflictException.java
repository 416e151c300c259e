package io.belvedere.edit;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.List;
import java.util.Map;

/** Refuses an edit that would undo, unseen, what somebody else has changed. Nothing of the edit was done. */
public final class EditConflictException extends BelvedereException {

    private static final long serialVersionUID = 1L;

    private final transient List<Conflict> conflicts;

    public EditConflictException(String message, Map<String, String> details, List<Conflict> conflicts) {
        super(Problem.CONFLICT, message, details);
        this.conflicts = List.copyOf(conflicts);
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }
}
