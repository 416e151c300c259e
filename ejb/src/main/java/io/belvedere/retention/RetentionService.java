package io.belvedere.retention;

import io.belvedere.access.Caller;
import java.util.List;

/**
 * Retention for the administrators of a tenant, who manage its policies and pins and see what is stored under them; the
 * operators see everything that is stored.
 */
public interface RetentionService {

    /** In the order in which they are asked. */
    List<RetentionPolicy> policies(Caller caller);

    /** How long what falls under no policy is kept. */
    KeptDays otherwise(Caller caller);

    /** It is asked for the days that are compacted from now on. */
    RetentionPolicy add(Caller caller, PolicyDraft draft);

    /** Its matchers are asked for the days to come; its times count for all that ever fell under it. */
    RetentionPolicy change(Caller caller, long version, PolicyDraft draft);

    RetentionPolicy enable(Caller caller, PolicyName name, long version);

    RetentionPolicy disable(Caller caller, PolicyName name, long version);

    /** What fell under it is kept as the default says, unless a policy of this name is added again. */
    void remove(Caller caller, PolicyName name, long version);

    /** What the next run does. */
    DryRun nextRun(Caller caller);

    /** What the next run would do if the policy said this and were enabled. */
    DryRun dryRun(Caller caller, PolicyDraft draft);

    /** What the next run would do if there were no such policy. */
    DryRun dryRunWithout(Caller caller, PolicyName name);

    StorageReport report(Caller caller);

    /** By the time they were made. */
    List<Pin> pins(Caller caller);

    /** What has been retired but not dropped comes back with the next run. */
    Pin pin(Caller caller, PinDraft draft);

    void unpin(Caller caller, PinId id);
}
