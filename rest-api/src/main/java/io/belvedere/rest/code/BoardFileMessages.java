package io.belvedere.rest.code;

import io.belvedere.code.BoardFile;
import io.belvedere.code.DashboardCodeService.Applied;
import io.belvedere.code.DashboardCodeService.Entry;
import io.belvedere.code.DashboardCodeService.FileDifference;
import io.belvedere.code.DashboardCodeService.Run;
import io.belvedere.code.Fault;
import io.belvedere.code.FileFormat;
import io.belvedere.code.ForeignFormat;
import io.belvedere.code.ImportNote;
import io.belvedere.code.ImportService.ImportedBoard;
import io.belvedere.edit.Change;
import io.belvedere.edit.Conflict;
import io.belvedere.page.Cursors;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import io.belvedere.rest.resource.JsonValues;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said about files of dashboards, as JSON. */
final class BoardFileMessages {

    static final MediaType YAML = new MediaType("application", "yaml");

    private BoardFileMessages() {}

    static PageRequest toPage(@Nullable String first, @Nullable String after, Cursors.OfList list) {
        Position position = after == null ? null : list.read("after", after);
        return PageRequest.of("first", first == null ? PageRequest.DEFAULT_SIZE : whole(first), position);
    }

    static Run toRun(@Nullable String dryRun) {
        return switch (dryRun == null ? "false" : dryRun) {
            case "true" -> Run.TRIAL;
            case "false" -> Run.REAL;
            default -> throw BelvedereException.invalid("dryRun", "must be true or false");
        };
    }

    static Optional<ForeignFormat> toFormat(@Nullable String from) {
        return switch (from == null ? "auto" : from) {
            case "auto" -> Optional.empty();
            case "grafana" -> Optional.of(ForeignFormat.GRAFANA);
            case "perses" -> Optional.of(ForeignFormat.PERSES);
            default -> throw BelvedereException.invalid("from", "must be auto, grafana or perses");
        };
    }

    /** The one of the two formats that is accepted most gladly; YAML if both are. */
    static FileFormat toFormat(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            boolean yaml = type.isCompatible(YAML);
            if (yaml || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return yaml ? FileFormat.YAML : FileFormat.JSON;
            }
        }
        return FileFormat.YAML;
    }

    static void write(Page<Entry> page, Cursors.OfList list, JsonGenerator json) {
        json.writeStartObject().writeStartArray("items");
        for (Entry entry : page.items()) {
            json.writeStartObject()
                    .write("id", entry.id().toString())
                    .write("title", entry.title())
                    .write("folder", entry.folder())
                    .write("version", entry.version())
                    .writeEnd();
        }
        json.writeEnd();
        page.next().map(list::write).ifPresentOrElse(next -> json.write("next", next), () -> json.writeNull("next"));
        json.writeEnd();
    }

    static void write(BoardFile file, JsonGenerator json) {
        json.writeStartObject()
                .write("id", file.id().toString())
                .write("title", file.content().title())
                .write("regions", file.regions())
                .writeEnd();
    }

    static void write(FileDifference difference, JsonGenerator json) {
        json.writeStartObject().write("id", difference.id().toString()).write("exists", difference.exists());
        lines(difference.lines(), json);
        json.writeStartArray("changes");
        difference.changes().forEach(change -> write(change, json));
        json.writeEnd().writeEnd();
    }

    static void write(Applied applied, JsonGenerator json) {
        json.writeStartObject()
                .write("id", applied.id().toString())
                .write("version", applied.version())
                .write("created", applied.created())
                .write("changed", applied.changed());
        lines(applied.lines(), json);
        json.writeEnd();
    }

    static void write(ImportedBoard imported, JsonGenerator json) {
        json.writeStartObject()
                .write("id", imported.id().toString())
                .write("title", imported.title())
                .write("version", imported.version())
                .writeStartArray("report");
        for (ImportNote note : imported.report()) {
            json.writeStartObject()
                    .write("path", note.path())
                    .write("severity", note.severity().toString())
                    .write("what", note.what())
                    .write("why", note.why())
                    .writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    /** The member of a problem document that lists what is wrong with a file. */
    static void writeFaults(List<Fault> faults, JsonGenerator json) {
        json.writeStartArray("faults");
        for (Fault fault : faults) {
            json.writeStartObject()
                    .write("path", fault.path())
                    .write("line", fault.line())
                    .write("column", fault.column())
                    .write("message", fault.message())
                    .writeEnd();
        }
        json.writeEnd();
    }

    /** The member of a problem document that lists what others have changed meanwhile. */
    static void writeConflicts(List<Conflict> conflicts, JsonGenerator json) {
        json.writeStartArray("conflicts");
        for (Conflict conflict : conflicts) {
            json.writeStartObject().write("subject", conflict.subject().toString());
            JsonValues.write("field", conflict.field(), json);
            JsonValues.write("base", conflict.base(), json);
            JsonValues.write("theirs", conflict.theirs(), json);
            JsonValues.write("yours", conflict.yours(), json);
            json.write("author", conflict.author())
                    .write("madeAt", conflict.madeAt().toString())
                    .write("number", conflict.number())
                    .writeEnd();
        }
        json.writeEnd();
    }

    private static void write(Change change, JsonGenerator json) {
        json.writeStartObject().write("subject", change.subject().toString());
        JsonValues.write("field", change.field(), json);
        JsonValues.write("before", change.before(), json);
        JsonValues.write("after", change.after(), json);
        json.writeEnd();
    }

    private static void lines(List<String> lines, JsonGenerator json) {
        json.writeStartArray("lines");
        lines.forEach(json::write);
        json.writeEnd();
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notWhole) {
            throw BelvedereException.invalid("first", "must be a whole number");
        }
    }
}
