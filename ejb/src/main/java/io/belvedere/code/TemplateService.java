package io.belvedere.code;

import io.belvedere.access.Caller;
import io.belvedere.edit.Edited;
import io.belvedere.edit.RequestId;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The templates that come with the server. Those that people make are dashboards like others, marked as templates. */
public interface TemplateService {

    List<Template> list(Caller caller);

    /** Makes a board of the caller's that is a copy of the template. */
    Edited create(Caller caller, String template, String title, @Nullable RequestId requestId);

    /** A template, by the name under which it is known for good. */
    record Template(String name, String title, String description, SortedSet<String> tags) {}
}
