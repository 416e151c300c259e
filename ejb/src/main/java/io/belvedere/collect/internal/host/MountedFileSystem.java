package io.belvedere.collect.internal.host;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file system that keeps files on this machine. Those of the kernel hold none, and asking one on the network may never
 * be answered.
 */
record MountedFileSystem(String device, String mountPoint, String type, boolean readOnly) {

    private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smb3", "ceph", "glusterfs", "9p", "afs");
    private static final Set<String> WITHOUT_DEVICE_FILE = Set.of("zfs", "btrfs", "bcachefs");
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");
    private static final String ROOT = "/";

    /** Of /proc/self/mounts; of several mounts of one device the one nearest to the root. */
    static Collection<MountedFileSystem> parse(List<String> lines) {
        Map<String, MountedFileSystem> byDevice = new LinkedHashMap<>();
        lines.stream()
                .map(MountedFileSystem::parse)
                .filter(MountedFileSystem::isReal)
                .sorted(Comparator.comparingInt(mounted -> mounted.mountPoint.length()))
                .forEach(mounted -> byDevice.putIfAbsent(mounted.device, mounted));
        return byDevice.values();
    }

    private static MountedFileSystem parse(String line) {
        Fields fields = Fields.of(line);
        boolean readOnly = List.of(fields.text(3).split(",", -1)).contains("ro");
        return new MountedFileSystem(unescape(fields.text(0)), unescape(fields.text(1)), fields.text(2), readOnly);
    }

    /** The root of a container is an overlay without a device. */
    private boolean isReal() {
        boolean stored = device.startsWith("/dev/")
                || WITHOUT_DEVICE_FILE.contains(type)
                || (type.equals("overlay") && mountPoint.equals(ROOT));
        return stored && !NETWORK.contains(type) && !type.startsWith("fuse");
    }

    private static String unescape(String text) {
        return OCTAL.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 8))));
    }
}
