package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs, since it refuses root. Root steps aside into a user namespace, where files stay root's, or,
 * where the system allows none, becomes nobody. A database once made keeps its way, because its files have an owner.
 */
enum DatabaseUser {
    MYSELF,
    NAMESPACE,
    NOBODY;

    private static final int NOBODY_ID = 65_534;

    static DatabaseUser choose(Path folder) throws IOException, InterruptedException {
        if (!isOwnedByRoot(Path.of("/proc/self"))) {
            return MYSELF;
        }
        if (isOwnedByRoot(folder) && NAMESPACE.canWriteTo(folder)) {
            return NAMESPACE;
        }
        NOBODY.giveAll(folder);
        if (NOBODY.canWriteTo(folder)) {
            return NOBODY;
        }
        throw LauncherException.failed("PostgreSQL does not run as root, and nobody else can reach " + folder
                + "; run as another user or choose another folder with --data");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix());
        whole.addAll(command);
        return whole;
    }

    private List<String> prefix() {
        return switch (this) {
            case MYSELF -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
        };
    }

    private boolean canWriteTo(Path folder) throws InterruptedException {
        return Commands.succeeds(command(List.of("test", "-w", folder.toString(), "-a", "-x", folder.toString())));
    }

    /** Lets PostgreSQL have a file that the launcher wrote. */
    void give(Path file) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(file, "unix:uid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private void giveAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                give(file);
            }
        }
    }

    private static boolean isOwnedByRoot(Path path) throws IOException {
        return Files.getOwner(path).getName().equals("root");
    }
}
