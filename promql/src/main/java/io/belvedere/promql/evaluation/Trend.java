package io.belvedere.promql.evaluation;

/** The straight line with the least squares through the samples of a range. */
final class Trend {

    private Trend() {}

    private record Line(double slope, double intercept) {}

    static double slope(Window samples) {
        return samples.size() < 2 ? Absent.VALUE : through(samples, samples.time(0)).slope;
    }

    /** So many seconds after the time of the evaluation. */
    static double predicted(Window samples, double seconds) {
        if (samples.size() < 2) {
            return Absent.VALUE;
        }
        Line line = through(samples, samples.evaluatedAtMillis());
        return line.slope * seconds + line.intercept;
    }

    private static Line through(Window samples, long originMillis) {
        int count = samples.size();
        if (isConstant(samples)) {
            boolean infinite = Double.isInfinite(samples.value(0));
            return infinite ? new Line(Double.NaN, Double.NaN) : new Line(0, samples.value(0));
        }
        Total x = new Total();
        Total y = new Total();
        Total xy = new Total();
        Total xx = new Total();
        for (int i = 0; i < count; i++) {
            double seconds = (samples.time(i) - originMillis) / 1000.0;
            x.add(seconds);
            y.add(samples.value(i));
            xy.add(seconds * samples.value(i));
            xx.add(seconds * seconds);
        }
        double covariance = xy.value() - x.value() * y.value() / count;
        double variance = xx.value() - x.value() * x.value() / count;
        double slope = covariance / variance;
        return new Line(slope, y.value() / count - slope * x.value() / count);
    }

    private static boolean isConstant(Window samples) {
        for (int i = 1; i < samples.size(); i++) {
            if (samples.value(i) != samples.value(0)) {
                return false;
            }
        }
        return true;
    }
}
