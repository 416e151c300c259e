package io.belvedere.launcher.demo;

import java.util.List;

/**
 * What hosts are for, and so what keeps them busy.
 *
 * @param processes the first does the work
 */
record Role(String prefix, int count, Size size, Use use, List<String> processes) {

    static final Role WEB = new Role(
            "web", 6, new Size(4, 8), new Use(0.22, 0.30, 0.35), List.of("nginx", "node", "fluent-bit", "sshd"));
    static final Role APP = new Role(
            "app", 6, new Size(8, 32), new Use(0.30, 0.38, 0.55), List.of("java", "otelcol", "fluent-bit", "sshd"));
    static final Role DATABASE = new Role(
            "db", 3, new Size(16, 128), new Use(0.26, 0.42, 0.70), List.of("postgres", "pgbouncer", "walg", "sshd"));
    static final Role CACHE = new Role(
            "cache", 2, new Size(4, 64), new Use(0.14, 0.20, 0.78), List.of("redis-server", "fluent-bit", "sshd"));
    static final Role HYPERVISOR = new Role(
            "hv", 3, new Size(32, 256), new Use(0.34, 0.12, 0.62), List.of("qemu-system", "libvirtd", "ovs-vswitchd"));

    static final List<Role> ALL = List.of(WEB, APP, DATABASE, CACHE, HYPERVISOR);

    record Size(int cores, int memoryGigabytes) {}

    /** As parts of the whole, on an average day, and what a surge adds. */
    record Use(double cpu, double surgeCpu, double memory) {}

    String hostName(int number) {
        return "%s-%02d".formatted(prefix, number);
    }
}
