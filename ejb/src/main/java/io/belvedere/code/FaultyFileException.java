package io.belvedere.code;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.List;
import java.util.Map;

/** Refuses a file, with everything that is wrong with it, in the order of the text. Nothing of the file was applied. */
public final class FaultyFileException extends BelvedereException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public FaultyFileException(List<Fault> faults) {
        super(Problem.INVALID, message(faults), Map.of("field", faults.get(0).path()));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    private static String message(List<Fault> faults) {
        String more = faults.size() == 1 ? "" : ", and " + (faults.size() - 1) + " more faults";
        return faults.get(0) + more;
    }
}
