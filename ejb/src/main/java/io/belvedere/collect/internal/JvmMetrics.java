package io.belvedere.collect.internal;

import com.sun.management.UnixOperatingSystemMXBean;
import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;

/** This JVM in detail, by the names that Prometheus' Java client gave such metrics: boards for it show this one too. */
final class JvmMetrics implements Collector {

    private static final double MILLISECOND = 1e-3;
    private static final double NANOSECOND = 1e-9;

    @Override
    public String name() {
        return "jvm";
    }

    @Override
    public void collect(Measurements target) {
        memory(target);
        garbage(target);
        threads(target);
        classes(target);
        buffers(target);
        process(target);
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        target.gauge(
                "jvm_info",
                1,
                "version",
                System.getProperty("java.runtime.version", ""),
                "vendor",
                runtime.getVmVendor(),
                "runtime",
                runtime.getVmName());
    }

    private static void memory(Measurements target) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        usage(target, "jvm_memory", memory.getHeapMemoryUsage(), "area", "heap");
        usage(target, "jvm_memory", memory.getNonHeapMemoryUsage(), "area", "nonheap");
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage used = pool.getUsage();
            if (used != null) {
                usage(target, "jvm_memory_pool", used, "pool", pool.getName());
            }
        }
    }

    private static void usage(Measurements target, String metric, MemoryUsage usage, String... labels) {
        target.gauge(metric + "_used_bytes", usage.getUsed(), labels);
        target.gauge(metric + "_committed_bytes", usage.getCommitted(), labels);
        target.gauge(metric + "_max_bytes", usage.getMax(), labels);
    }

    private static void garbage(Measurements target) {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            String gc = collector.getName();
            target.counter("jvm_gc_collection_seconds_count", collector.getCollectionCount(), "gc", gc);
            target.counter("jvm_gc_collection_seconds_sum", collector.getCollectionTime() * MILLISECOND, "gc", gc);
        }
    }

    private static void threads(Measurements target) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        target.gauge("jvm_threads_current", threads.getThreadCount());
        target.gauge("jvm_threads_daemon", threads.getDaemonThreadCount());
        target.gauge("jvm_threads_peak", threads.getPeakThreadCount());
        target.counter("jvm_threads_started_total", threads.getTotalStartedThreadCount());
        Map<Thread.State, Integer> byState = new EnumMap<>(Thread.State.class);
        for (Thread.State state : Thread.State.values()) {
            byState.put(state, 0);
        }
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            // One that has ended since the ids were listed.
            if (thread != null) {
                byState.merge(thread.getThreadState(), 1, Integer::sum);
            }
        }
        byState.forEach((state, count) -> target.gauge("jvm_threads_state", count, "state", state.name()));
    }

    private static void classes(Measurements target) {
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        target.gauge("jvm_classes_currently_loaded", classes.getLoadedClassCount());
        target.counter("jvm_classes_loaded_total", classes.getTotalLoadedClassCount());
        target.counter("jvm_classes_unloaded_total", classes.getUnloadedClassCount());
    }

    private static void buffers(Measurements target) {
        for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            target.gauge("jvm_buffer_pool_used_bytes", pool.getMemoryUsed(), "pool", pool.getName());
            target.gauge("jvm_buffer_pool_capacity_bytes", pool.getTotalCapacity(), "pool", pool.getName());
            target.gauge("jvm_buffer_pool_used_buffers", pool.getCount(), "pool", pool.getName());
        }
    }

    private static void process(Measurements target) {
        target.gauge(
                "process_start_time_seconds",
                ManagementFactory.getRuntimeMXBean().getStartTime() * MILLISECOND);
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        if (system instanceof com.sun.management.OperatingSystemMXBean process) {
            target.counter("process_cpu_seconds_total", process.getProcessCpuTime() * NANOSECOND);
            target.gauge("process_virtual_memory_bytes", process.getCommittedVirtualMemorySize());
        }
        if (system instanceof UnixOperatingSystemMXBean process) {
            target.gauge("process_open_fds", process.getOpenFileDescriptorCount());
            target.gauge("process_max_fds", process.getMaxFileDescriptorCount());
        }
    }
}
