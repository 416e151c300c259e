package io.belvedere.promql.evaluation;

/**
 * How values spread around their mean, and with which slope they go up with their times (Welford). Two of them can be
 * merged (Chan). Sums around the mean lose nothing to each other, however far from zero the values are.
 */
final class Moments {

    private double count;
    private double meanTime;
    private double meanValue;
    private double timesAroundMean;
    private double productsAroundMean;
    private double valuesAroundMean;

    void clear() {
        count = 0;
        meanTime = 0;
        meanValue = 0;
        timesAroundMean = 0;
        productsAroundMean = 0;
        valuesAroundMean = 0;
    }

    void add(double seconds, double value) {
        count++;
        double time = seconds - meanTime;
        double difference = value - meanValue;
        meanTime += time / count;
        meanValue += difference / count;
        timesAroundMean += time * (seconds - meanTime);
        productsAroundMean += time * (value - meanValue);
        valuesAroundMean += difference * (value - meanValue);
    }

    /** Becomes that of both together. */
    void merge(Moments other) {
        if (other.count == 0) {
            return;
        }
        double both = count + other.count;
        double weight = count * other.count / both;
        double time = other.meanTime - meanTime;
        double value = other.meanValue - meanValue;
        timesAroundMean += other.timesAroundMean + time * time * weight;
        productsAroundMean += other.productsAroundMean + time * value * weight;
        valuesAroundMean += other.valuesAroundMean + value * value * weight;
        meanTime += time * other.count / both;
        meanValue += value * other.count / both;
        count = both;
    }

    void become(Moments other) {
        count = other.count;
        meanTime = other.meanTime;
        meanValue = other.meanValue;
        timesAroundMean = other.timesAroundMean;
        productsAroundMean = other.productsAroundMean;
        valuesAroundMean = other.valuesAroundMean;
    }

    double variance() {
        return valuesAroundMean / count;
    }

    double slope() {
        return productsAroundMean / timesAroundMean;
    }

    /** What the line with the least squares has at a time. */
    double lineAt(double seconds) {
        return meanValue + slope() * (seconds - meanTime);
    }
}
