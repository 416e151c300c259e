package io.belvedere.launcher.demo;

/** A swing around zero, and how much it has added up to since 1970. */
record Wave(double height, double periodSeconds, double peakSecond) {

    double at(double second) {
        return height * Math.cos(angle(second));
    }

    double until(double second) {
        return height * periodSeconds / (2 * Math.PI) * Math.sin(angle(second));
    }

    private double angle(double second) {
        return 2 * Math.PI * ((second - peakSecond) % periodSeconds) / periodSeconds;
    }
}
