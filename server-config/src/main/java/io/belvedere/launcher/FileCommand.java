package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./belvedere validate}, {@code diff} and {@code apply}: hold files against the boards of a server, which reads
 * them and decides.
 */
record FileCommand(BoardApi api, Console console) {

    private static final int DIFFERENT = 1;

    static int run(String command, Path home, List<String> words) throws IOException, InterruptedException {
        Set<String> flags = command.equals("apply") ? Set.of("--dry-run") : Set.of();
        Arguments arguments = Arguments.parse(words, ServerAccess.OPTIONS, flags);
        BoardApi api = new BoardApi(ServerAccess.of(home, arguments, System.getenv()));
        return new FileCommand(api, Console.standard()).run(command, arguments);
    }

    int run(String command, Arguments arguments) throws InterruptedException {
        boolean isDiff = command.equals("diff");
        EachFile files = new EachFile(console, isDiff ? LauncherException.TROUBLE : LauncherException.FAILED);
        return switch (command) {
            case "diff" -> files.run(arguments.words(), this::diff);
            case "apply" -> files.run(arguments.words(), arguments.has("--dry-run") ? this::rehearse : this::apply);
            default -> files.run(arguments.words(), this::validate);
        };
    }

    private int validate(BoardFile file, Http.Content content) throws InterruptedException {
        JsonObject board = api.post("validate", Map.of(), content);
        long regions = board.whole("regions").orElse(0L);
        say(file, "fine, " + title(board) + " with " + regions + (regions == 1 ? " region" : " regions"));
        return 0;
    }

    private int diff(BoardFile file, Http.Content content) throws InterruptedException {
        JsonObject difference = api.post("diff", Map.of(), content);
        List<String> lines = difference.texts("lines");
        boolean exists = difference.isTrue("exists");
        if (exists && lines.isEmpty()) {
            return 0;
        }
        say(file, exists ? "differs from " + id(difference) : "is not on the server yet, as " + id(difference));
        lines.forEach(console.out()::println);
        return DIFFERENT;
    }

    private int apply(BoardFile file, Http.Content content) throws InterruptedException {
        JsonObject applied = api.post("apply", Map.of(), content);
        String version = ", version " + applied.whole("version").orElse(0L);
        say(file, outcome(applied, "created ", "changed ", "unchanged, ") + id(applied) + version);
        return 0;
    }

    private int rehearse(BoardFile file, Http.Content content) throws InterruptedException {
        JsonObject applied = api.post("apply", Map.of("dryRun", "true"), content);
        say(file, outcome(applied, "would create ", "would change ", "would not change ") + id(applied));
        applied.texts("lines").forEach(console.out()::println);
        return 0;
    }

    private static String outcome(JsonObject applied, String created, String changed, String unchanged) {
        if (applied.isTrue("created")) {
            return created;
        }
        return applied.isTrue("changed") ? changed : unchanged;
    }

    private void say(BoardFile file, String outcome) {
        console.out().println(file.path() + ": " + outcome);
    }

    private static String title(JsonObject board) {
        return "\"" + board.text("title").orElse("") + "\"";
    }

    private static String id(JsonObject board) {
        return board.text("id").orElse("");
    }
}
