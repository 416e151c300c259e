package io.belvedere.graphql.document;

import io.belvedere.settings.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Which documents are answered. */
public record DocumentSettings(Admission admission, Learning learning, TrustedDocuments trusted) {

    public static final DocumentSettings DEFAULTS =
            new DocumentSettings(Admission.ANY, Learning.ON, TrustedDocuments.NONE);

    private static final String ADMISSION = "belvedere.graphql.documents";
    private static final String MANIFEST = "belvedere.graphql.manifest";

    /** Whether a document must be known to be answered. */
    public enum Admission {
        ANY,
        TRUSTED
    }

    /** Whether documents are remembered that clients have sent with their hash. */
    public enum Learning {
        ON,
        OFF
    }

    public static DocumentSettings from(Settings settings) {
        boolean hasManifest = settings.text(MANIFEST).isPresent();
        return new DocumentSettings(
                settings.read(ADMISSION, DEFAULTS.admission, text -> admission(text, hasManifest)),
                settings.flag("belvedere.graphql.apq.enabled", true) ? Learning.ON : Learning.OFF,
                settings.read(MANIFEST, DEFAULTS.trusted, DocumentSettings::trusted));
    }

    private static Admission admission(String text, boolean hasManifest) {
        Admission admission =
                Map.of("any", Admission.ANY, "trusted", Admission.TRUSTED).get(text);
        if (admission == null) {
            throw new IllegalArgumentException("must be one of any, trusted");
        }
        if (admission == Admission.TRUSTED && !hasManifest) {
            throw new IllegalArgumentException("needs " + MANIFEST + ", else nothing could be asked");
        }
        return admission;
    }

    private static TrustedDocuments trusted(String text) {
        return Manifest.read(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Path::of)
                .toList());
    }
}
