package io.belvedere.layout.option;

import java.util.List;

/** What the numbers of a widget count. The symbol follows the number; units that scale choose a prefix of their own. */
public record Unit(String id, String symbol, String description) {

    public static final List<Unit> ALL = List.of(
            new Unit("none", "", "plain number"),
            new Unit("short", "", "large numbers with K, M, B"),
            new Unit("percent", "%", "percent, 100 is the whole"),
            new Unit("percentunit", "%", "part of a whole, 1 is the whole"),
            new Unit("scientific", "", "scientific notation"),
            new Unit("hex", "", "whole number in hexadecimal"),
            new Unit("bool", "", "0 is false, all else is true"),
            new Unit("ns", "ns", "nanoseconds"),
            new Unit("us", "µs", "microseconds"),
            new Unit("ms", "ms", "milliseconds"),
            new Unit("seconds", "s", "seconds"),
            new Unit("minutes", "min", "minutes"),
            new Unit("hours", "h", "hours"),
            new Unit("days", "d", "days"),
            new Unit("timestamp", "", "seconds since 1970, shown as date and time"),
            new Unit("timestampms", "", "milliseconds since 1970, shown as date and time"),
            new Unit("bytes", "B", "bytes by 1024"),
            new Unit("decbytes", "B", "bytes by 1000"),
            new Unit("bits", "b", "bits by 1024"),
            new Unit("decbits", "b", "bits by 1000"),
            new Unit("Bps", "B/s", "bytes a second by 1000"),
            new Unit("binBps", "B/s", "bytes a second by 1024"),
            new Unit("bps", "b/s", "bits a second by 1000"),
            new Unit("binbps", "b/s", "bits a second by 1024"),
            new Unit("pps", "p/s", "packets a second"),
            new Unit("cps", "c/s", "counts a second"),
            new Unit("ops", "ops/s", "operations a second"),
            new Unit("reqps", "req/s", "requests a second"),
            new Unit("rps", "rd/s", "reads a second"),
            new Unit("wps", "wr/s", "writes a second"),
            new Unit("iops", "io/s", "input and output operations a second"),
            new Unit("cpm", "c/min", "counts a minute"),
            new Unit("opm", "ops/min", "operations a minute"),
            new Unit("reqpm", "req/min", "requests a minute"),
            new Unit("hertz", "Hz", "hertz"),
            new Unit("celsius", "°C", "degrees Celsius"),
            new Unit("fahrenheit", "°F", "degrees Fahrenheit"),
            new Unit("kelvin", "K", "kelvin"),
            new Unit("humidity", "%H", "relative humidity"),
            new Unit("volt", "V", "volts"),
            new Unit("ampere", "A", "amperes"),
            new Unit("watt", "W", "watts"),
            new Unit("watthour", "Wh", "watt hours"),
            new Unit("joule", "J", "joules"),
            new Unit("meter", "m", "metres"),
            new Unit("kmh", "km/h", "kilometres an hour"),
            new Unit("gram", "g", "grams"),
            new Unit("litre", "L", "litres"),
            new Unit("pascal", "Pa", "pascals"),
            new Unit("eur", "€", "euros"),
            new Unit("usd", "$", "dollars of the United States"));

    public static List<String> ids() {
        return ALL.stream().map(Unit::id).toList();
    }
}
