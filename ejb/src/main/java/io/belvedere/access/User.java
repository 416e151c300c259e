package io.belvedere.access;

import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.regex.Pattern;

/** A local user. The name is unique on the whole server, because it alone is what Basic credentials carry. */
public record User(UserId id, TenantId tenant, String name, Role role, Instant createdAt, long version) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}");

    public User {
        if (!NAME.matcher(name).matches()) {
            throw BelvedereException.invalid(
                    "user name", "must have 1 to 100 letters, digits or . _ @ + - and begin with a letter or digit");
        }
    }

    public User renamed(String newName) {
        return new User(id, tenant, newName, role, createdAt, version);
    }
}
