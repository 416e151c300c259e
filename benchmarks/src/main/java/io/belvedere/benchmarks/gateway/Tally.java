package io.belvedere.benchmarks.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** What one source did in all rounds. */
final class Tally {

    private final List<Round> rounds = new ArrayList<>();

    void add(Round round) {
        rounds.add(round);
    }

    /** Of the rounds' requests a second; that of two in the middle is the mean of both. */
    double medianRate() {
        double[] sorted = rates().sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    double minRate() {
        return rates().min().orElseThrow();
    }

    double maxRate() {
        return rates().max().orElseThrow();
    }

    private DoubleStream rates() {
        return rounds.stream().mapToDouble(Round::requestsASecond);
    }

    /** The time that this share of all requests did not exceed. */
    double millis(double share) {
        long[] sorted = rounds.stream()
                .flatMapToLong(round -> Arrays.stream(round.nanos()))
                .sorted()
                .toArray();
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    /** Processor time of the server for one request. */
    double cpuMillis() {
        return aRequest(Round::cpuSeconds);
    }

    /** The same of the caller. */
    double callerCpuMillis() {
        return aRequest(Round::callerCpuSeconds);
    }

    private double aRequest(ToDoubleFunction<Round> seconds) {
        long requests = rounds.stream().mapToLong(round -> round.nanos().length).sum();
        return 1_000 * rounds.stream().mapToDouble(seconds).sum() / requests;
    }
}
