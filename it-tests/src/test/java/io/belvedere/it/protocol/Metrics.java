package io.belvedere.it.protocol;

import java.util.Arrays;
import java.util.List;

/** The server's metrics as a scrape finds them. */
record Metrics(String text) {

    static Metrics scrape(String authorization) {
        return new Metrics(Http.send(Http.to("/metrics", authorization)).body());
    }

    /** The sum over those series. */
    double sum(String name) {
        return series(name).stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** All series of a name, or those whose line begins with this text. */
    List<String> series(String name) {
        return Arrays.stream(text.split("\n", -1))
                .filter(line -> line.startsWith(name + "{") || (name.contains("{") && line.startsWith(name)))
                .toList();
    }
}
