package io.belvedere.retention;

import io.belvedere.problem.BelvedereException;
import java.util.regex.Pattern;

/** What a policy is known by in its tenant. It never changes, since it is written beside all that falls under the policy. */
public record PolicyName(String value) implements Comparable<PolicyName> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** Under which everything falls that no policy claims. No tenant's policy has this name. */
    public static final PolicyName DEFAULT = new PolicyName("default");

    public PolicyName {
        if (!FORM.matcher(value).matches()) {
            throw BelvedereException.invalid(
                    "policy name", "must have 1 to 32 lower-case letters, digits or dashes and begin with a letter");
        }
    }

    @Override
    public int compareTo(PolicyName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
