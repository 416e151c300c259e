package io.belvedere.rest.code;

import io.belvedere.code.TemplateService.Template;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.edit.Edited;
import jakarta.json.stream.JsonGenerator;
import java.util.List;

/** Templates as JSON. */
final class TemplateMessages {

    private TemplateMessages() {}

    static void write(List<Template> templates, JsonGenerator json) {
        json.writeStartObject().writeStartArray("items");
        for (Template template : templates) {
            json.writeStartObject()
                    .write("name", template.name())
                    .write("title", template.title())
                    .write("description", template.description())
                    .writeStartArray("tags");
            template.tags().forEach(json::write);
            json.writeEnd().writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    static void write(Edited made, JsonGenerator json) {
        Dashboard dashboard = made.board().dashboard();
        json.writeStartObject()
                .write("id", dashboard.id().toString())
                .write("title", dashboard.title())
                .write("version", made.revision().number())
                .writeEnd();
    }
}
