package io.belvedere.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a measurement ran on. */
public final class Machine {

    private static final double KIB_A_GIB = 1024 * 1024;

    private Machine() {}

    public static String description() {
        return String.format(
                Locale.ROOT,
                "Machine: %d cores, %.0f GiB, %s, OpenJDK %s; load %s",
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(find("/proc/meminfo", "MemTotal: +(\\d+)")) / KIB_A_GIB,
                find("/etc/os-release", "PRETTY_NAME=\"?([^\"\\n]+)"),
                System.getProperty("java.version"),
                load());
    }

    /** How busy it has been in the last minute, measurement and all. */
    public static String load() {
        return find("/proc/loadavg", "(\\S+)");
    }

    private static String find(String file, String pattern) {
        try {
            Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
            return matcher.find() ? matcher.group(1) : "?";
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }
}
