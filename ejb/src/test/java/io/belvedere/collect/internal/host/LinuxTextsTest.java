package io.belvedere.collect.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts as several kernels write them. */
class LinuxTextsTest {

    private FakeProc proc;

    @BeforeEach
    void begin(@TempDir Path root) {
        proc = new FakeProc(root);
    }

    @Test
    void kernel_tellsProcessorsByMode() {
        proc.with(
                "stat",
                """
                cpu  300 10 200 9000 40 0 5 0 0 0
                cpu0 100 10 150 4000 30 0 5 0 0 0
                cpu12 200 0 50 5000 10 0 0 7 0 0
                intr 5000 1 2 3
                ctxt 777
                btime 1700000000
                processes 42
                procs_running 3
                procs_blocked 1
                softirq 9 1 2
                """);

        assertThat(FakeProc.lines(new KernelCollector(proc.folder())))
                .contains(
                        "node_cpu_seconds_total{cpu=\"0\", mode=\"user\"} 1.0",
                        "node_cpu_seconds_total{cpu=\"0\", mode=\"iowait\"} 0.3",
                        "node_cpu_seconds_total{cpu=\"12\", mode=\"idle\"} 50.0",
                        "node_cpu_seconds_total{cpu=\"12\", mode=\"steal\"} 0.07",
                        "node_intr_total 5000.0",
                        "node_context_switches_total 777.0",
                        "node_boot_time_seconds 1.7E9",
                        "node_forks_total 42.0",
                        "node_procs_running 3.0",
                        "node_procs_blocked 1.0")
                .noneMatch(line -> line.contains("cpu=\"\""))
                .hasSize(2 * CpuTimes.MODES.size() + 6);
    }

    @Test
    void kernel_takesOldKernelsThatTellLess() {
        proc.with("stat", "cpu  1 2 3 4\ncpu0 1 2 3 400\n");

        assertThat(FakeProc.lines(new KernelCollector(proc.folder())))
                .contains(
                        "node_cpu_seconds_total{cpu=\"0\", mode=\"idle\"} 4.0",
                        "node_cpu_seconds_total{cpu=\"0\", mode=\"steal\"} 0.0");
    }

    @Test
    void system_tellsLoadFilesAndName() {
        proc.with("loadavg", "0.52 0.58 0.59 3/1089 12345\n")
                .with("sys/fs/file-nr", "2112\t0\t9223372\n")
                .with("sys/kernel/ostype", "Linux\n")
                .with("sys/kernel/osrelease", "6.1.0-18-amd64\n")
                .with("sys/kernel/hostname", "db1\n");

        assertThat(FakeProc.lines(new SystemCollector(proc.folder()), 5))
                .contains(
                        "node_time_seconds 5.0",
                        "node_load1 0.52",
                        "node_load5 0.58",
                        "node_load15 0.59",
                        "node_filefd_allocated 2112.0",
                        "node_filefd_maximum 9223372.0")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("node_uname_info{")
                        .contains("nodename=\"db1\"", "release=\"6.1.0-18-amd64\"", "sysname=\"Linux\""));
    }

    @Test
    void memory_isInBytesButForCounts() {
        proc.with(
                "meminfo",
                """
                MemTotal:       16303428 kB
                MemAvailable:    9123456 kB
                Active(anon):     512000 kB
                HugePages_Total:       7
                """);

        assertThat(FakeProc.lines(new MemoryCollector(proc.folder())))
                .containsExactly(
                        "node_memory_MemTotal_bytes 1.6694710272E10",
                        "node_memory_MemAvailable_bytes 9.342418944E9",
                        "node_memory_Active_anon_bytes 5.24288E8",
                        "node_memory_HugePages_Total 7.0");
    }

    @Test
    void disks_areWholeDisks() {
        proc.with(
                "diskstats",
                """
                   7       0 loop0 10 0 10 0 0 0 0 0 0 0 0
                   8       0 sda 100 1 2000 300 50 2 4000 600 3 700 900 0 0 0 0
                   8       1 sda1 99 1 1999 299 49 2 3999 599 0 699 899
                 259       0 nvme0n1 1 0 2 3 4 5 6 7 8 9 10
                 259       1 nvme0n1p1 1 0 2 3 4 5 6 7 8 9 10
                 253       0 dm-0 5 0 6 7 8 0 9 10 0 11 12
                """);

        assertThat(FakeProc.lines(new DiskCollector(proc.folder())))
                .contains(
                        "node_disk_reads_completed_total{device=\"sda\"} 100.0",
                        "node_disk_reads_merged_total{device=\"sda\"} 1.0",
                        "node_disk_read_bytes_total{device=\"sda\"} 1024000.0",
                        "node_disk_read_time_seconds_total{device=\"sda\"} 0.3",
                        "node_disk_writes_completed_total{device=\"sda\"} 50.0",
                        "node_disk_writes_merged_total{device=\"sda\"} 2.0",
                        "node_disk_written_bytes_total{device=\"sda\"} 2048000.0",
                        "node_disk_write_time_seconds_total{device=\"sda\"} 0.6",
                        "node_disk_io_now{device=\"sda\"} 3.0",
                        "node_disk_io_time_seconds_total{device=\"sda\"} 0.7000000000000001",
                        "node_disk_io_time_weighted_seconds_total{device=\"sda\"} 0.9")
                .anyMatch(line -> line.contains("\"nvme0n1\""))
                .anyMatch(line -> line.contains("\"dm-0\""))
                .noneMatch(line -> line.contains("\"sda1\"") || line.contains("p1\"") || line.contains("loop"));
    }

    @Test
    void network_tellsInterfacesButThoseOfContainers() {
        proc.with(
                "net/dev",
                """
                Inter-|   Receive                                                |  Transmit
                 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
                    lo: 7644297 3628    0    0    0     0          0         0 7644297 3628    0    0    0     0       0          0
                  eth0:623688230 16635  1    2    3     4          5         6 1551238   11967    7    8    9    10      11         12
                vethab1c2d3: 1 1    0    0    0     0          0         0 1 1    0    0    0     0       0          0
                """);

        assertThat(FakeProc.lines(new NetworkCollector(proc.folder())))
                .contains(
                        "node_network_receive_bytes_total{device=\"lo\"} 7644297.0",
                        "node_network_receive_bytes_total{device=\"eth0\"} 6.2368823E8",
                        "node_network_receive_multicast_total{device=\"eth0\"} 6.0",
                        "node_network_transmit_bytes_total{device=\"eth0\"} 1551238.0",
                        "node_network_transmit_errs_total{device=\"eth0\"} 7.0",
                        "node_network_transmit_compressed_total{device=\"eth0\"} 12.0")
                .noneMatch(line -> line.contains("veth"))
                .hasSize(32);
    }

    @Test
    void pressure_isToldWhereTheKernelTellsIt() {
        proc.with(
                        "pressure/cpu",
                        """
                        some avg10=48.19 avg60=63.05 avg300=36.43 total=8223192880
                        full avg10=0.00 avg60=0.00 avg300=0.00 total=0
                        """)
                .with(
                        "pressure/memory",
                        """
                        some avg10=0.00 avg60=0.00 avg300=0.00 total=1500000
                        full avg10=0.00 avg60=0.00 avg300=0.00 total=500000
                        """);

        assertThat(FakeProc.lines(new PressureCollector(proc.folder())))
                .containsExactly(
                        "node_pressure_cpu_waiting_seconds_total 8223.19288",
                        "node_pressure_memory_waiting_seconds_total 1.5",
                        "node_pressure_memory_stalled_seconds_total 0.5");
    }

    @Test
    void mounts_areThoseThatKeepFilesHere() {
        List<String> lines =
                """
                proc /proc proc rw,relatime 0 0
                tmpfs /run tmpfs rw,size=1024k 0 0
                /dev/sda1 / ext4 rw,relatime 0 0
                /dev/sda1 /var/lib/docker/bind ext4 rw,relatime 0 0
                /dev/sdb1 /srv/with\\040blank xfs ro,noatime 0 0
                tank/home /home zfs rw 0 0
                nas:/export /mnt/nas nfs4 rw 0 0
                sshfs#x /mnt/ssh fuse.sshfs rw 0 0
                overlay /var/lib/docker/overlay2/1/merged overlay rw 0 0
                """
                        .lines()
                        .toList();

        assertThat(MountedFileSystem.parse(lines))
                .containsExactlyInAnyOrder(
                        new MountedFileSystem("/dev/sda1", "/", "ext4", false),
                        new MountedFileSystem("/dev/sdb1", "/srv/with blank", "xfs", true),
                        new MountedFileSystem("tank/home", "/home", "zfs", false));
    }

    @Test
    void mounts_ofAContainerHaveItsRoot() {
        assertThat(MountedFileSystem.parse(List.of("overlay / overlay rw,lowerdir=/a:/b 0 0")))
                .extracting(MountedFileSystem::mountPoint)
                .containsExactly("/");
    }

    @Test
    void auxiliaryVector_tellsPageAndTick() {
        ByteBuffer words = ByteBuffer.allocate(48).order(ByteOrder.nativeOrder());
        words.putLong(6).putLong(65_536).putLong(17).putLong(250).putLong(0).putLong(0);

        assertThat(AuxiliaryVector.parse(words.array())).isEqualTo(new AuxiliaryVector(65_536, 250));
    }

    @Test
    void auxiliaryVector_isTheUsualOneIfItIsUnreadable() {
        assertThat(AuxiliaryVector.read(proc.folder())).isEqualTo(AuxiliaryVector.USUAL);
    }

    @Test
    void summary_comparesWithTheRoundBefore() {
        proc.with("stat", "cpu  100 0 100 800 0 0 0 0\n")
                .with("meminfo", "MemTotal: 4194304 kB\nMemAvailable: 1048576 kB\n")
                .with("loadavg", "1.5 1 1 1/1 1")
                .with("net/dev", "lo: 9 0 0 0 0 0 0 0 9\neth0: 5 0 0 0 0 0 0 0 7\neth1: 6 0 0 0 0 0 0 0 8\n");
        HostSummary summary = new HostSummary(proc.folder(), "db1");
        List<String> first = FakeProc.lines(summary);
        proc.with("stat", "cpu  150 0 125 825 100 0 0 0\n");

        List<String> second = FakeProc.lines(summary);

        assertThat(first)
                .containsExactly(
                        "belvedere_host_memory_usage_mb{host=\"db1\"} 3072.0",
                        "belvedere_host_memory_total_mb{host=\"db1\"} 4096.0",
                        "belvedere_host_memory_usage_percent{host=\"db1\"} 75.0",
                        "belvedere_host_load_average{host=\"db1\"} 1.5",
                        "belvedere_host_network_receive_bytes_total{host=\"db1\"} 11.0",
                        "belvedere_host_network_transmit_bytes_total{host=\"db1\"} 15.0");
        assertThat(second).contains("belvedere_host_cpu_usage_percent{host=\"db1\"} 37.5");
    }
}
