package io.belvedere.tenant;

import io.belvedere.problem.BelvedereException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A tenant's lasting name: lower-case letters, digits and dashes, as it appears in tokens and keys. */
public record TenantId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** The tenant of those who run this server; only its administrators manage tenants. */
    public static final TenantId OPERATORS = new TenantId("belvedere");

    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw BelvedereException.invalid(
                    "tenant id",
                    "must have 2 to 63 lower-case letters, digits or dashes, begin with a letter and not end with a dash");
        }
    }

    public static TenantId parse(String text) {
        return new TenantId(text);
    }

    /** The id that the text is, if it has the form of one. */
    public static Optional<TenantId> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TenantId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
