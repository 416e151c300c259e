package io.belvedere.benchmarks.store;

import io.belvedere.benchmarks.SampleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Three tables that a monitoring of hosts fills once a minute: processes of hosts with two figures a row, hosts with six,
 * their virtual machines with four.
 */
final class NinetyDays {

    static final int HOSTS = 8;
    static final int STEP_MILLIS = 60_000;
    private static final int PROCESSES = 10;
    private static final int MACHINES = 5;
    private static final int STEPS_A_REQUEST = 60;

    private record Figure(WriteRequest.Series series, SampleKind kind, double[] last) {}

    private final List<Figure> figures = new ArrayList<>();
    private final Random random = new Random(4);
    private long time;

    NinetyDays(String metric, long start) {
        time = start;
        for (int host = 0; host < HOSTS; host++) {
            String name = "host-" + host;
            for (String figure : List.of("cpu_percent", "memory_percent")) {
                add(metric, SampleKind.DECIMAL_GAUGE, Map.of("host", name, "figure", figure));
            }
            for (String figure : List.of("disk_used_mb", "load_tasks")) {
                add(metric, SampleKind.INTEGER_WALK, Map.of("host", name, "figure", figure));
            }
            for (String figure : List.of("received_bytes", "sent_bytes")) {
                add(metric, SampleKind.COUNTER, Map.of("host", name, "figure", figure));
            }
            for (int process = 0; process < PROCESSES; process++) {
                Map<String, String> labels = Map.of("host", name, "process_name", "process-" + process);
                add(metric, SampleKind.DECIMAL_GAUGE, with(labels, "cpu_usage_percent"));
                add(metric, SampleKind.DECIMAL_GAUGE, with(labels, "memory_usage_mb"));
            }
            for (int machine = 0; machine < MACHINES; machine++) {
                Map<String, String> labels = Map.of("host", name, "vm", "vm-" + host + "-" + machine);
                add(metric, SampleKind.DECIMAL_GAUGE, with(labels, "cpu_percent"));
                add(metric, SampleKind.DECIMAL_GAUGE, with(labels, "memory_percent"));
                add(metric, SampleKind.COUNTER, with(labels, "received_bytes"));
                add(metric, SampleKind.COUNTER, with(labels, "sent_bytes"));
            }
        }
    }

    private static Map<String, String> with(Map<String, String> labels, String figure) {
        Map<String, String> all = new java.util.HashMap<>(labels);
        all.put("figure", figure);
        return all;
    }

    private void add(String metric, SampleKind kind, Map<String, String> labels) {
        figures.add(new Figure(new WriteRequest.Series(metric, labels), kind, new double[] {1_024}));
    }

    int series() {
        return figures.size();
    }

    static int rowsAtATime() {
        return HOSTS * (1 + PROCESSES + MACHINES);
    }

    /** The requests of a day, one for each hour. */
    List<byte[]> nextDay() {
        List<byte[]> requests = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            WriteRequest request = new WriteRequest();
            for (Figure figure : figures) {
                long[] times = new long[STEPS_A_REQUEST];
                double[] values = new double[STEPS_A_REQUEST];
                for (int i = 0; i < STEPS_A_REQUEST; i++) {
                    figure.last[0] = figure.kind.next(figure.last[0], random);
                    times[i] = time + (long) i * STEP_MILLIS;
                    values[i] = figure.last[0];
                }
                request.add(figure.series, times, values);
            }
            requests.add(request.compressed());
            time += (long) STEPS_A_REQUEST * STEP_MILLIS;
        }
        return requests;
    }
}
