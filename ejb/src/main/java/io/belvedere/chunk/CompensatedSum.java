package io.belvedere.chunk;

/** A sum of doubles that carries along what rounding loses (Neumaier's way), so that 1e16 + 1 − 1e16 is 1. */
public final class CompensatedSum {

    private double sum;
    private double lost;

    public void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    /** An infinite sum has no meaningful remainder. */
    public double total() {
        return Double.isFinite(sum) ? sum + lost : sum;
    }
}
