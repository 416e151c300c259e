package io.belvedere.grpc.value;

import io.belvedere.problem.BelvedereException;
import java.util.regex.Pattern;

/** Versions as callers see them. Each version has exactly one etag. */
public final class Etags {

    private static final Pattern FORM = Pattern.compile("v(0|[1-9][0-9]{0,17})");

    private Etags() {}

    public static String toEtag(long version) {
        return "v" + version;
    }

    public static long toVersion(String etag) {
        if (etag.isEmpty()) {
            throw BelvedereException.invalid("etag", "is missing; send the one that was read before the change");
        }
        if (!FORM.matcher(etag).matches()) {
            throw BelvedereException.invalid("etag", "is not one of this server");
        }
        return Long.parseLong(etag.substring(1));
    }
}
