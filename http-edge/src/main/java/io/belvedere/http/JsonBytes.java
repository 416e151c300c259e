package io.belvedere.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON as bytes. Answers are hundreds of thousands of numbers, for which a general writer takes several times as long as
 * finding them did. It adds no commas or brackets by itself.
 */
public final class JsonBytes {

    private static final int FIRST_CAPACITY = 1 << 13;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final double MAX_SCALED = 1e15;
    /** Between these Java writes numbers without an exponent. */
    private static final double MIN_JAVA_PLAIN = 1e-3;

    private static final double MAX_JAVA_PLAIN = 1e7;
    private static final double MIN_PLAIN = 1e-6;
    private static final double MAX_PLAIN = 1e21;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;

    /** What is JSON already. */
    public JsonBytes append(JsonBytes other) {
        reserve(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        return this;
    }

    /** What is JSON already, in UTF-8. */
    public JsonBytes raw(byte[] utf8) {
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    /** What needs no escapes. */
    public JsonBytes raw(String ascii) {
        int length = ascii.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) ascii.charAt(i);
        }
        size += length;
        return this;
    }

    public JsonBytes raw(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    public JsonBytes string(String text) {
        raw('"');
        int plain = plainLength(text);
        if (plain == text.length()) {
            raw(text);
        } else {
            escaped(text);
        }
        return raw('"');
    }

    private static int plainLength(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return i;
            }
        }
        return text.length();
    }

    private void escaped(String text) {
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (one == '"' || one == '\\') {
                raw('\\').raw((char) one);
            } else if (one >= 0 && one < ' ') {
                raw("\\u00").raw((char) HEX[one >> 4]).raw((char) HEX[one & 15]);
            } else {
                reserve(1);
                bytes[size++] = one;
            }
        }
    }

    public JsonBytes number(long value) {
        if (value < 0) {
            // The smallest has no positive twin.
            return value == Long.MIN_VALUE ? raw(Long.toString(value)) : raw('-').number(-value);
        }
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        digits(value, digits);
        return this;
    }

    private void digits(long value, int digits) {
        reserve(digits);
        long rest = value;
        for (int i = digits - 1; i >= 0; i--) {
            bytes[size + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    /** A number as JSON has it, with no more digits than tell it from its neighbours. It must be finite. */
    public JsonBytes number(double value) {
        finite(value);
        return this;
    }

    /** Milliseconds as seconds, with no more decimals than there are. */
    public JsonBytes seconds(long millis) {
        if (millis < 0) {
            raw('-');
        }
        long magnitude = Math.abs(millis);
        number(magnitude / 1_000);
        fraction(magnitude % 1_000, 3);
        return this;
    }

    /** A sample's value as Prometheus's clients expect it, in quotes, since JSON has neither infinities nor NaN. */
    public JsonBytes value(double value) {
        raw('"');
        if (Double.isNaN(value)) {
            raw("NaN");
        } else if (Double.isInfinite(value)) {
            raw(value > 0 ? "+Inf" : "-Inf");
        } else {
            finite(value);
        }
        return raw('"');
    }

    private void finite(double value) {
        double magnitude = Math.abs(value);
        if (Double.doubleToRawLongBits(value) < 0) {
            raw('-');
        }
        int decimals = POWERS.length - 1;
        while (decimals > 0 && magnitude * POWERS[decimals] > MAX_SCALED) {
            decimals--;
        }
        double scaled = magnitude * POWERS[decimals];
        long whole = Math.round(scaled);
        // Dividing rounds correctly, so what comes back the same was this decimal, or one with fewer places.
        if (scaled <= MAX_SCALED && (double) whole / POWERS[decimals] == magnitude) {
            number(whole / POWERS[decimals]);
            fraction(whole % POWERS[decimals], decimals);
            return;
        }
        if (magnitude >= MIN_JAVA_PLAIN && magnitude < MAX_JAVA_PLAIN) {
            plain(Double.toString(magnitude));
        } else {
            raw(text(magnitude));
        }
    }

    /** Digits on both sides of a point, as Java writes them, but for its zeros at the end. */
    private void plain(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        reserve(end);
        for (int i = 0; i < end; i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += end;
    }

    private void fraction(long fraction, int decimals) {
        if (fraction == 0) {
            return;
        }
        long rest = fraction;
        int digits = decimals;
        while (rest % 10 == 0) {
            rest /= 10;
            digits--;
        }
        raw('.');
        digits(rest, digits);
    }

    /** Plain digits from a millionth on and below 10^21, else with an exponent of two digits or more. */
    private static String text(double magnitude) {
        Decimal decimal = Decimal.of(magnitude);
        return magnitude >= MIN_PLAIN && magnitude < MAX_PLAIN ? decimal.toPlain() : decimal.toScientific();
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    public int size() {
        return size;
    }

    public void writeTo(OutputStream target) throws IOException {
        target.write(bytes, 0, size);
    }

    /** Writes what is there, and is empty again. */
    public void drainTo(OutputStream target) throws IOException {
        writeTo(target);
        size = 0;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
