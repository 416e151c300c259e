package io.belvedere.admission;

import java.util.Optional;

/** Counts requests over all nodes of a cluster. */
public interface AdmissionService {

    /** Takes one request of the subject's quota, if there is one left. Empty if requests are not limited. */
    Optional<Admission> admit(Subject subject);

    /** The same, but refuses with LIMIT_EXCEEDED if there is none left. */
    default void require(Subject subject) {
        admit(subject).filter(admission -> !admission.isAdmitted()).ifPresent(admission -> {
            throw admission.refusal(subject);
        });
    }
}
