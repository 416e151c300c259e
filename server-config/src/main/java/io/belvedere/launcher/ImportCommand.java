package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code ./belvedere import}: makes boards of the dashboards of other systems, and tells what did not come over. */
final class ImportCommand {

    private static final Set<String> OPTIONS = Set.of("--from", "--folder", "--report", "--data", "--server", "--user");
    private static final Set<String> FLAGS = Set.of("--dry-run");
    private static final Set<String> FORMATS = Set.of("auto", "grafana", "perses");

    private final BoardApi api;
    private final Console console;
    private final List<String> reports = new ArrayList<>();

    ImportCommand(BoardApi api, Console console) {
        this.api = api;
        this.console = console;
    }

    static int run(Path home, List<String> words) throws IOException, InterruptedException {
        Arguments arguments = arguments(words);
        BoardApi api = new BoardApi(ServerAccess.of(home, arguments, System.getenv()));
        return new ImportCommand(api, Console.standard()).run(arguments);
    }

    static Arguments arguments(List<String> words) {
        Arguments arguments = Arguments.parse(words, OPTIONS, FLAGS);
        String from = arguments.text("--from").orElse("auto");
        if (!FORMATS.contains(from)) {
            throw LauncherException.wrongUsage("--from must be auto, grafana or perses, it is \"" + from + "\"");
        }
        return arguments;
    }

    int run(Arguments arguments) throws IOException, InterruptedException {
        Map<String, String> parameters = parameters(arguments);
        int worst = new EachFile(console, LauncherException.FAILED)
                .run(arguments.words(), (file, content) -> bringOver(file, content, parameters));
        if (arguments.text("--report").isPresent()) {
            Path report = Path.of(arguments.required("--report"));
            Files.writeString(report, "[\n" + String.join(",\n", reports) + "\n]\n");
        }
        return worst;
    }

    private static Map<String, String> parameters(Arguments arguments) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("from", arguments.text("--from").orElse("auto"));
        arguments.text("--folder").ifPresent(folder -> parameters.put("folder", folder));
        if (arguments.has("--dry-run")) {
            parameters.put("dryRun", "true");
        }
        return parameters;
    }

    private int bringOver(BoardFile file, Http.Content content, Map<String, String> parameters)
            throws InterruptedException {
        JsonObject imported = api.post("import", parameters, content);
        List<JsonObject> notes = imported.objects("report");
        String title = imported.text("title").orElse("");
        String id = imported.text("id").orElse("");
        console.out()
                .println(file.path() + ": " + (parameters.containsKey("dryRun") ? "would become" : "became") + " \""
                        + title + "\", " + id + ", with " + notes.size() + (notes.size() == 1 ? " note" : " notes"));
        notes.forEach(note -> console.out().println("  " + line(note)));
        reports.add(report(file, imported));
        return 0;
    }

    private static String line(JsonObject note) {
        return note.text("severity").orElse("") + " " + note.text("path").orElse("") + ": "
                + note.text("what").orElse("")
                + note.text("why").map(why -> " (" + why + ")").orElse("");
    }

    private static String report(BoardFile file, JsonObject imported) {
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("file", file.path().toString());
        report.putAll(imported.members());
        return Json.write(report);
    }
}
