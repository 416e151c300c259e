package io.belvedere.code.internal;

import io.belvedere.code.TemplateService;
import io.belvedere.edit.EditService;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.internal.CommonMarkdown;
import java.time.InstantSource;

/** The service of templates, over boards that are edited elsewhere. */
public final class TestTemplateService {

    private static final int MAX_BYTES = 1_000_000;

    private TestTemplateService() {}

    public static TemplateService over(EditService edits, InstantSource clock) {
        BoardFiles files = new BoardFiles(LayoutLimits.DEFAULTS, new CommonMarkdown(), MAX_BYTES);
        return new TemplateServiceBean(files, edits, clock);
    }
}
