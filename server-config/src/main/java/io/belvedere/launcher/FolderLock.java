package io.belvedere.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one launcher that owns a data folder; the operating system frees it however that process ends. */
record FolderLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    static Optional<FolderLock> tryTake(DataFolder folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new FolderLock(channel, lock));
    }

    /** For the start of an installation: the folder must be nobody else's. */
    static FolderLock take(DataFolder folder) throws IOException {
        Optional<FolderLock> lock = tryTake(folder);
        if (lock.isEmpty()) {
            String owner = new RunningInstance(folder)
                    .findLauncher()
                    .map(process -> " (process " + process.pid() + ")")
                    .orElse("");
            throw LauncherException.failed("Belvedere already runs on " + folder.path() + owner
                    + "; stop it with ./belvedere stop, or choose another folder with --data");
        }
        return lock.get();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
