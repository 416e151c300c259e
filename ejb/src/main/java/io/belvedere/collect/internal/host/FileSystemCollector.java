package io.belvedere.collect.internal.host;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import java.io.File;

/** How full the file systems of this machine are. */
final class FileSystemCollector implements Collector {

    private final ProcFolder proc;

    FileSystemCollector(ProcFolder proc) {
        this.proc = proc;
    }

    @Override
    public String name() {
        return "filesystems";
    }

    @Override
    public void collect(Measurements target) {
        for (MountedFileSystem mounted : MountedFileSystem.parse(proc.lines("self/mounts"))) {
            File folder = new File(mounted.mountPoint());
            if (folder.isDirectory() && folder.getTotalSpace() > 0) {
                add(target, mounted, folder);
            }
        }
    }

    private static void add(Measurements target, MountedFileSystem mounted, File folder) {
        String[] labels = {"device", mounted.device(), "fstype", mounted.type(), "mountpoint", mounted.mountPoint()};
        target.gauge("node_filesystem_size_bytes", folder.getTotalSpace(), labels);
        target.gauge("node_filesystem_free_bytes", folder.getFreeSpace(), labels);
        target.gauge("node_filesystem_avail_bytes", folder.getUsableSpace(), labels);
        target.gauge("node_filesystem_readonly", mounted.readOnly() ? 1 : 0, labels);
    }
}
