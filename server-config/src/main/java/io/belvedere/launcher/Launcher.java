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
            dispatch(arguments);
            return 0;
        } catch (LauncherException fault) {
            System.err.println("belvedere: " + fault.getMessage());
            return fault.exitCode();
        } catch (IOException | UncheckedIOException fault) {
            System.err.println("belvedere: a file could not be read or written: " + fault.getMessage());
            return LauncherException.FAILED;
        } catch (InterruptedException stopped) {
            return LauncherException.FAILED;
        }
    }

    private static void dispatch(List<String> arguments) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("belvedere.home", "")).toAbsolutePath();
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        switch (command) {
            case "start" -> StartCommand.run(home, rest);
            case "stop" -> StopCommand.run(home, rest);
            case "token" -> TokenCommand.run(home, rest);
            default ->
                throw LauncherException.wrongUsage(
                        "there is no command \"" + command + "\"; ./belvedere --help lists them");
        }
    }
}
