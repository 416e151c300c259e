package io.belvedere.launcher;

import java.util.List;

/** Tries all files, one after the other, each of them named; the worst outcome is the outcome of the command. */
final class EachFile {

    private final Console console;
    private final int refused;

    /** {@code refused} is the exit code for a file that the server refuses. */
    EachFile(Console console, int refused) {
        this.console = console;
        this.refused = refused;
    }

    /** Work on one file; answers the exit code. */
    interface Work {
        int on(BoardFile file, Http.Content content) throws InterruptedException;
    }

    int run(List<String> names, Work work) throws InterruptedException {
        int worst = 0;
        for (BoardFile file : BoardFile.find(names)) {
            worst = Math.max(worst, attempt(file, work));
        }
        return worst;
    }

    private int attempt(BoardFile file, Work work) throws InterruptedException {
        Http.Content content;
        try {
            content = file.read();
        } catch (LauncherException unreadable) {
            console.err().println(file.path() + ": " + unreadable.getMessage());
            return LauncherException.TROUBLE;
        }
        try {
            return work.on(file, content);
        } catch (RefusedException refusal) {
            refusal.lines().forEach(line -> console.err().println(file.path() + ":" + line));
            return refusal.isTrouble() ? LauncherException.TROUBLE : refused;
        }
    }
}
