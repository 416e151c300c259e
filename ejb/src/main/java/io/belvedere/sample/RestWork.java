package io.belvedere.sample;

import io.belvedere.lease.Lease;
import java.util.List;

/** Work on samples at rest, done now and then by the one node that brings them to rest, after it has. */
public interface RestWork {

    void run(AtRest atRest);

    /** What such work has to know. */
    interface AtRest {

        /** Renews the lease and answers it, which long work does often; fails with CONFLICT once it has passed on. */
        Lease lease();

        /** Those of which some samples are not at rest. */
        List<Window> openWindows();

        /** Reads what is at rest and nothing else: what comes in meanwhile is not taken for it. */
        SampleReader reader();
    }
}
