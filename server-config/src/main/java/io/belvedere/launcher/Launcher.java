package io.belvedere.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The entry: picks the command and turns every fault into one line and an exit code. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        int exitCode = run(List.of(arguments));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (LauncherException fault) {
            System.err.println("belvedere: " + fault.getMessage());
            return fault.exitCode();
        } catch (RefusedException refusal) {
            System.err.println("belvedere: the server refused:" + String.join(";", refusal.lines()));
            return refusal.isTrouble() ? LauncherException.TROUBLE : LauncherException.FAILED;
        } catch (IOException | UncheckedIOException fault) {
            System.err.println("belvedere: a file could not be read or written: " + fault.getMessage());
            return LauncherException.FAILED;
        } catch (InterruptedException stopped) {
            return LauncherException.FAILED;
        }
    }

    private static int dispatch(List<String> arguments) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("belvedere.home", "")).toAbsolutePath();
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        int exitCode = 0;
        switch (command) {
            case "start" -> StartCommand.run(home, rest);
            case "stop" -> StopCommand.run(home, rest);
            case "token" -> TokenCommand.run(home, rest);
            case "export" -> exitCode = ExportCommand.run(home, rest);
            case "validate", "diff", "apply" -> exitCode = FileCommand.run(command, home, rest);
            case "import" -> exitCode = ImportCommand.run(home, rest);
            case "query" -> exitCode = QueryCommand.run(home, rest);
            default ->
                throw LauncherException.wrongUsage(
                        "there is no command \"" + command + "\"; ./belvedere --help lists them");
        }
        return exitCode;
    }
}
