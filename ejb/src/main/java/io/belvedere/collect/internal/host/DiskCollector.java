package io.belvedere.collect.internal.host;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import java.util.regex.Pattern;

/** Reads and writes of whole disks; partitions would count everything twice. */
final class DiskCollector implements Collector {

    private static final Pattern NO_DISK =
            Pattern.compile("(z?ram|loop|fd)\\d+|(h|s|v|xv)d[a-z]+\\d+|(nvme\\d+n|mmcblk)\\d+p\\d+");
    private static final double SECTOR_BYTES = 512;
    private static final double MILLISECOND = 1e-3;

    private final ProcFolder proc;

    DiskCollector(ProcFolder proc) {
        this.proc = proc;
    }

    @Override
    public String name() {
        return "disks";
    }

    @Override
    public void collect(Measurements target) {
        for (String line : proc.lines("diskstats")) {
            Fields fields = Fields.of(line);
            if (fields.size() > 13 && !NO_DISK.matcher(fields.text(2)).matches()) {
                add(target, fields);
            }
        }
    }

    /** Behind the numbers and the name of the device: four fields of reads, four of writes, three of both. */
    private static void add(Measurements target, Fields fields) {
        String device = fields.text(2);
        target.counter("node_disk_reads_completed_total", fields.number(3), "device", device);
        target.counter("node_disk_reads_merged_total", fields.number(4), "device", device);
        target.counter("node_disk_read_bytes_total", fields.number(5) * SECTOR_BYTES, "device", device);
        target.counter("node_disk_read_time_seconds_total", fields.number(6) * MILLISECOND, "device", device);
        target.counter("node_disk_writes_completed_total", fields.number(7), "device", device);
        target.counter("node_disk_writes_merged_total", fields.number(8), "device", device);
        target.counter("node_disk_written_bytes_total", fields.number(9) * SECTOR_BYTES, "device", device);
        target.counter("node_disk_write_time_seconds_total", fields.number(10) * MILLISECOND, "device", device);
        target.gauge("node_disk_io_now", fields.number(11), "device", device);
        target.counter("node_disk_io_time_seconds_total", fields.number(12) * MILLISECOND, "device", device);
        target.counter("node_disk_io_time_weighted_seconds_total", fields.number(13) * MILLISECOND, "device", device);
    }
}
