package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./belvedere stop}: asks the launcher to end, then ends what it or a killed one left behind. */
final class StopCommand {

    private static final long LIMIT_SECONDS = 180;

    private StopCommand() {}

    static void run(Path home, List<String> words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.parse(words, Set.of("--data"));
        DataFolder folder = new DataFolder(arguments.dataFolder(home));
        if (!folder.exists()) {
            throw LauncherException.failed(folder.path() + " is no data folder of Belvedere; name it with --data");
        }
        Optional<ProcessHandle> launcher = new RunningInstance(folder).findLauncher();
        if (launcher.isPresent()) {
            stop(launcher.get());
        }
        stopOrphans(home, folder);
        String outcome = launcher.isPresent() ? "Belvedere has stopped on " : "Belvedere does not run on ";
        System.out.println(outcome + folder.path());
    }

    private static void stop(ProcessHandle launcher) throws InterruptedException {
        launcher.destroy();
        try {
            launcher.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            throw LauncherException.failed(
                    "process " + launcher.pid() + " has not ended after " + LIMIT_SECONDS + " s");
        }
    }

    private static void stopOrphans(Path home, DataFolder folder) throws IOException, InterruptedException {
        FolderLock lock = FolderLock.take(folder);
        new Server(home, folder).stop();
        if (Files.isDirectory(folder.database())) {
            EmbeddedPostgres.prepare(folder.database(), Secrets.read(folder.secrets()))
                    .stop();
        }
        new RunningInstance(folder).delete();
        lock.close();
    }
}
