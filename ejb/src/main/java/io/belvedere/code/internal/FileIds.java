package io.belvedere.code.internal;

import io.belvedere.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The ids that a file stands for. A slug becomes a UUID made of the tenant and the slugs on the way to it, so that one
 * file means the same objects each time it is applied, and on every server.
 */
record FileIds(TenantId tenant) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Of the last one of the ids, which stand as the file has them, from the dashboard's on. */
    UUID of(String... ids) {
        String last = ids[ids.length - 1];
        if (UUID_FORM.matcher(last).matches()) {
            return UUID.fromString(last);
        }
        String path = "belvedere/" + tenant + "/" + String.join("/", ids);
        return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    }
}
