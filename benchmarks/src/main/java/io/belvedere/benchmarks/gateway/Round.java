package io.belvedere.benchmarks.gateway;

/**
 * What one source did in one round.
 *
 * @param nanos how long each request took until its last byte was there
 * @param cpuSeconds of all processes of the server
 * @param callerCpuSeconds of the process that asked
 */
record Round(long[] nanos, double seconds, double cpuSeconds, double callerCpuSeconds) {

    double requestsASecond() {
        return nanos.length / seconds;
    }
}
