package io.belvedere.launcher.demo;

/** Chance that can be asked again: numbers from 0 to 1 that depend on a key and on time. */
record Noise(long key) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    Noise of(String part) {
        return new Noise(mix(key ^ (part.hashCode() * GOLDEN)));
    }

    /** The same at all times. */
    double constant() {
        return unit(mix(key));
    }

    double between(double min, double max) {
        return min + (max - min) * constant();
    }

    /** Another number at each second. */
    double rough(double second) {
        return unit(mix(key + GOLDEN * (long) second));
    }

    /** Goes from one number to the next within so many seconds. */
    double smooth(double second, double stretch) {
        double place = second / stretch;
        double left = Math.floor(place);
        double share = place - left;
        double eased = share * share * (3 - 2 * share);
        return rough(left) * (1 - eased) + rough(left + 1) * eased;
    }

    private static double unit(long bits) {
        return (bits >>> 11) * UNIT;
    }

    /** The finaliser of SplitMix64: each bit of the input changes half of the output's. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
