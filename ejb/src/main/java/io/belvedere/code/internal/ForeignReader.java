package io.belvedere.code.internal;

import io.belvedere.code.ForeignFormat;
import io.belvedere.code.ImportTarget;
import io.belvedere.code.Imported;
import io.belvedere.code.internal.grafana.GrafanaReader;
import io.belvedere.code.internal.perses.PersesReader;
import io.belvedere.layout.Markdown;
import io.belvedere.problem.BelvedereException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads parsed files of other systems, each by the reader of its format. */
public final class ForeignReader {

    private ForeignReader() {}

    /** Of a tree of maps, lists, texts, doubles, booleans and nulls. What is no dashboard at all is refused. */
    public static Imported read(ForeignFormat format, @Nullable Object file, ImportTarget target, Markdown markdown) {
        if (!(file instanceof Map<?, ?> top)) {
            throw BelvedereException.invalid("file", "must hold an object");
        }
        return switch (format) {
            case GRAFANA -> GrafanaReader.read(top, target, markdown);
            case PERSES -> PersesReader.read(top, target, markdown);
            case BELVEDERE -> throw BelvedereException.invalid("format", "is Belvedere's own: use apply");
        };
    }
}
