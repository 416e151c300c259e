package io.belvedere.vitals;

import io.belvedere.access.Caller;

/** Takes in what browsers measured. From viewer on: whoever looks at pages may say how fast they were. */
public interface WebVitalsService {

    /** Returns at once; what was measured is in the tenant's series a few seconds later, or lost if the node is killed. */
    void record(Caller caller, PageView view);
}
