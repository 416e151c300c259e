package io.belvedere.collect.internal.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

/** What this machine is called. */
public final class HostName {

    private static final String NAMELESS = "localhost";

    private HostName() {}

    /** On Linux without asking the network, which may take its time to answer. */
    public static String find() {
        return new ProcFolder(Path.of("/proc"))
                .text("sys/kernel/hostname")
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElseGet(HostName::ofNetwork);
    }

    private static String ofNetwork() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return NAMELESS;
        }
    }
}
