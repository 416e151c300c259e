package io.belvedere.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * What a web shop on one host tells of its requests and its JVM, by the names of OpenTelemetry. Requests in a surge are
 * slow, and some of them fail.
 */
final class ShopSignals {

    private static final String DURATION = "http_server_request_duration_seconds";
    private static final List<Route> ROUTES = List.of(
            new Route("GET", "/products/{id}", 24, 0.035),
            new Route("GET", "/search", 9, 0.11),
            new Route("POST", "/cart", 4, 0.06),
            new Route("POST", "/checkout", 1.2, 0.24));
    private static final double[] BOUNDS = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5};
    private static final double SLOWER = 7;
    private static final double FAILING = 0.001;
    private static final double FAILING_IN_SURGE = 0.04;
    private static final double MEGABYTE = 1_048_576;

    /** With its requests a second on one host, and the seconds that half of them take at most. */
    private record Route(String method, String path, double perSecond, double median) {}

    private final Host host;
    private final List<Signal> signals = new ArrayList<>();

    private ShopSignals(Host host) {
        this.host = host;
    }

    static List<Signal> of(Host host) {
        ShopSignals made = new ShopSignals(host);
        for (Route route : ROUTES) {
            made.requests(route, "200", 1 - FAILING, 1 - FAILING_IN_SURGE);
            made.requests(route, "500", FAILING, FAILING_IN_SURGE);
        }
        made.jvm();
        return made.signals;
    }

    private void requests(Route route, String status, double calmShare, double surgeShare) {
        Map<String, String> labels = new TreeMap<>(labels());
        labels.put("http_route", route.path());
        labels.put("http_request_method", route.method());
        labels.put("http_response_status_code", status);
        Requests requests = new Requests(host, route.perSecond() * calmShare, route.perSecond() * surgeShare);
        for (double bound : BOUNDS) {
            double calm = below(bound, route.median());
            double slow = below(bound, route.median() * SLOWER);
            bucket(labels, Double.toString(bound), requests, calm, slow);
        }
        bucket(labels, "+Inf", requests, 1, 1);
        add(DURATION + "_count", labels, second -> requests.count(second, 1, 1));
        // The mean of this distribution is a little above its median.
        add(DURATION + "_sum", labels, second -> requests.sum(second, 1.3 * route.median()));
    }

    private void bucket(Map<String, String> labels, String bound, Requests requests, double calm, double slow) {
        Map<String, String> ofBucket = new TreeMap<>(labels);
        ofBucket.put("le", bound);
        add(DURATION + "_bucket", ofBucket, second -> requests.count(second, calm, slow));
    }

    /** The part of requests that take at most this long, if half of them take the median. */
    private static double below(double seconds, double median) {
        return 1 / (1 + Math.pow(median / seconds, 2.2));
    }

    /** Whole requests since the start, in both kinds of times. */
    private record Requests(Host host, double calmPerSecond, double surgePerSecond) {

        double count(double second, double calmPart, double surgePart) {
            return Math.floor(calm(second) * calmPart) + Math.floor(surge(second) * surgePart);
        }

        double sum(double second, double mean) {
            return mean * (Math.floor(calm(second)) + SLOWER * Math.floor(surge(second)));
        }

        private double calm(double second) {
            Activity activity = host.activity();
            double boot = host.uptime().bootAt(second);
            double jitter = 3 * host.noise().of("requests").rough(second);
            return calmPerSecond * (activity.calmUntil(second) - activity.calmUntil(boot) + jitter);
        }

        private double surge(double second) {
            Activity activity = host.activity();
            double boot = host.uptime().bootAt(second);
            return surgePerSecond * (activity.surgeUntil(second) - activity.surgeUntil(boot));
        }
    }

    /** The heap fills until it is collected; what leaks is never collected. */
    private void jvm() {
        double megabytes = host.role().size().memoryGigabytes() * 512;
        double cycle = host.noise().of("gc").between(50, 130);
        Map<String, String> heap = new TreeMap<>(labels());
        heap.put("jvm_memory_type", "heap");
        add("jvm_memory_used_bytes", heap, second -> {
            double sinceCollection = (second % cycle) / cycle;
            double kept = 0.3 + 0.8 * (host.memory(second) - host.role().use().memory());
            return Math.floor(MEGABYTE * megabytes * Math.min(0.97, kept + 0.25 * sinceCollection));
        });
        add("jvm_memory_limit_bytes", heap, second -> MEGABYTE * megabytes);
        add("jvm_cpu_recent_utilization_ratio", labels(), second -> 0.85 * host.cpu(second));
    }

    private Map<String, String> labels() {
        return Map.of("job", "shop", "instance", host.name() + ":8080");
    }

    private void add(String metric, Map<String, String> labels, DoubleUnaryOperator value) {
        signals.add(Signal.of(metric, labels, host.whileUp(value)));
    }
}
