package io.belvedere.chunk;

/**
 * What is kept beside a chunk so that many questions are answered without decoding it. NaN values, stale markers among
 * them, are left out everywhere; {@code count} is the number of the others. With none left, count is 0, sum is 0 and the
 * other four are NaN. First and last go by position, not by time.
 */
public record ChunkSummary(int count, double sum, double min, double max, double first, double last) {

    public static ChunkSummary of(Samples samples) {
        double[] values = samples.values();
        CompensatedSum sum = new CompensatedSum();
        int count = 0;
        double min = Double.NaN;
        double max = Double.NaN;
        double first = Double.NaN;
        double last = Double.NaN;
        for (int i = 0; i < samples.size(); i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                continue;
            }
            first = count == 0 ? value : first;
            min = count == 0 ? value : Math.min(min, value);
            max = count == 0 ? value : Math.max(max, value);
            last = value;
            sum.add(value);
            count++;
        }
        return new ChunkSummary(count, sum.total(), min, max, first, last);
    }
}
