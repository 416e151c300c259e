package io.belvedere.launcher;

import io.belvedere.launcher.BoardApi.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./belvedere export}: writes boards as files, one to a file, or a single one to the standard output. */
record ExportCommand(BoardApi api, Console console) {

    private static final Set<String> OPTIONS = Set.of("--format", "--output", "-o", "--data", "--server", "--user");
    private static final Set<String> FLAGS = Set.of("--all");
    private static final int MAX_NAME_LENGTH = 100;

    static int run(Path home, List<String> words) throws IOException, InterruptedException {
        Arguments arguments = arguments(words);
        BoardApi api = new BoardApi(ServerAccess.of(home, arguments, System.getenv()));
        return new ExportCommand(api, Console.standard()).run(arguments);
    }

    static Arguments arguments(List<String> words) {
        Arguments arguments = Arguments.parse(words, OPTIONS, FLAGS);
        Format.of(arguments);
        if (arguments.has("--all") != arguments.words().isEmpty()) {
            throw LauncherException.wrongUsage("name boards by id or title, or say --all for every one");
        }
        if (folder(arguments).isEmpty()
                && (arguments.has("--all") || arguments.words().size() > 1)) {
            throw LauncherException.wrongUsage("more than one board needs a folder to go to; name it with -o");
        }
        return arguments;
    }

    int run(Arguments arguments) throws IOException, InterruptedException {
        List<Listed> boards = api.list();
        List<Listed> wanted = arguments.has("--all") ? boards : named(boards, arguments.words());
        Optional<String> folder = folder(arguments);
        Set<String> ambiguous = ambiguous(boards);
        Format format = Format.of(arguments);
        int worst = 0;
        for (Listed board : wanted) {
            Optional<String> file = api.file(board.id(), format.type);
            if (file.isEmpty()) {
                console.err().println(board.id() + ": is gone");
                worst = LauncherException.FAILED;
            } else if (folder.isEmpty()) {
                console.out().print(file.get());
                console.out().flush();
            } else {
                String name = ambiguous.contains(name(board)) ? name(board) + "-" + board.id() : name(board);
                write(Path.of(folder.get()), name + "." + format, file.get());
            }
        }
        return worst;
    }

    private void write(Path folder, String name, String content) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        console.out().println(file);
    }

    private static List<Listed> named(List<Listed> boards, List<String> words) {
        return words.stream().map(word -> named(boards, word)).distinct().toList();
    }

    private static Listed named(List<Listed> boards, String word) {
        List<Listed> found = boards.stream()
                .filter(board ->
                        board.id().equalsIgnoreCase(word) || board.title().equals(word))
                .toList();
        if (found.isEmpty()) {
            throw LauncherException.failed("there is no board with the id or title \"" + word + "\"");
        }
        if (found.size() > 1) {
            throw LauncherException.failed(found.size() + " boards have the title \"" + word + "\"; choose by id: "
                    + found.stream().map(Listed::id).collect(Collectors.joining(", ")));
        }
        return found.get(0);
    }

    /** Titles that are alike as file names; their boards get their ids along, whatever is exported with them. */
    private static Set<String> ambiguous(List<Listed> boards) {
        Set<String> seen = new HashSet<>();
        return boards.stream()
                .map(ExportCommand::name)
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    /** The title in lower-case letters, digits and hyphens, which every file system can store. */
    private static String name(Listed board) {
        String plain = Normalizer.normalize(board.title(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String name =
                plain.substring(0, Math.min(plain.length(), MAX_NAME_LENGTH)).replaceAll("^-|-$", "");
        return name.isEmpty() ? board.id() : name;
    }

    private static Optional<String> folder(Arguments arguments) {
        return arguments.text("-o").or(() -> arguments.text("--output"));
    }

    private enum Format {
        YAML("application/yaml"),
        JSON("application/json");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        static Format of(Arguments arguments) {
            String name = arguments.text("--format").orElse("yaml");
            return Stream.of(values())
                    .filter(format -> format.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            LauncherException.wrongUsage("--format must be yaml or json, it is \"" + name + "\""));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
