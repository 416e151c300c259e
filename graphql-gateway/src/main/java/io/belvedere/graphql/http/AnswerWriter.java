package io.belvedere.graphql.http;

import io.belvedere.graphql.execution.KnownObject;
import io.belvedere.graphql.field.PackedPoints;
import io.belvedere.http.JsonBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Streams the members of an answer as JSON. */
public final class AnswerWriter {

    /** What leaves at a time; far more than most answers have. */
    private static final int PIECE = 1 << 16;

    /** Up to here every whole number has its own double. */
    private static final double MAX_EXACT = 1L << 53;

    private final JsonBytes json = new JsonBytes();
    private final @Nullable OutputStream target;

    private AnswerWriter(@Nullable OutputStream target) {
        this.target = target;
    }

    /** Closes the target behind the answer; if there is a fault before, something else may be written to it still. */
    public static void write(Map<String, ?> members, OutputStream target) {
        AnswerWriter writer = new AnswerWriter(target);
        writer.value(members);
        writer.end(target);
    }

    /** An array of such objects; each is written before the next one is asked for. */
    static void writeAll(Iterator<? extends Map<String, ?>> objects, OutputStream target) {
        AnswerWriter writer = new AnswerWriter(target);
        writer.array(objects);
        writer.end(target);
    }

    private void end(OutputStream to) {
        try {
            json.drainTo(to);
            to.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(Map<String, ?> members) {
        AnswerWriter writer = new AnswerWriter(null);
        writer.value(members);
        return writer.json.toByteArray();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            json.raw("null");
        } else if (value instanceof String text) {
            json.string(text);
        } else if (value instanceof KnownObject known) {
            json.raw(known.written(AnswerWriter::bytes));
            drainIfLong();
        } else if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof List<?> array) {
            array(array.iterator());
        } else if (value instanceof PackedPoints points) {
            points(points);
        } else if (value instanceof Boolean flag) {
            json.raw(flag ? "true" : "false");
        } else if (value instanceof Number number) {
            number(number);
        } else {
            json.string(value.toString());
        }
    }

    private void object(Map<?, ?> object) {
        json.raw('{');
        boolean isFirst = true;
        for (Map.Entry<?, ?> member : object.entrySet()) {
            if (!isFirst) {
                json.raw(',');
            }
            isFirst = false;
            json.string(String.valueOf(member.getKey())).raw(':');
            value(member.getValue());
        }
        json.raw('}');
        drainIfLong();
    }

    private void array(Iterator<?> items) {
        json.raw('[');
        boolean isFirst = true;
        while (items.hasNext()) {
            if (!isFirst) {
                json.raw(',');
            }
            isFirst = false;
            value(items.next());
        }
        json.raw(']');
    }

    private void points(PackedPoints points) {
        if (points.hasStep()) {
            json.raw("{\"start\":").number(points.startMillis());
            json.raw(",\"step\":").number(points.stepMillis()).raw(',');
        } else {
            json.raw("{\"timestamps\":[");
            long[] timestamps = points.timestampsMillis();
            for (int i = 0; i < timestamps.length; i++) {
                separate(i);
                json.number(timestamps[i]);
            }
            json.raw("],");
        }
        json.raw("\"values\":[");
        points.visit(new PackedPoints.Visitor() {

            private int written;

            @Override
            public void value(double value) {
                separate(written++);
                if (Double.isFinite(value)) {
                    number(value);
                } else {
                    json.string(Double.toString(value));
                }
            }

            @Override
            public void gap() {
                separate(written++);
                json.raw("null");
            }
        });
        json.raw("]}");
        drainIfLong();
    }

    private void separate(int before) {
        if (before > 0) {
            json.raw(',');
        }
    }

    private void number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            number(number.doubleValue());
        } else {
            json.number(number.longValue());
        }
    }

    /** Options hold doubles; a whole one leaves as clients write it, without a fraction. */
    private void number(double value) {
        if (Math.rint(value) == value && Math.abs(value) <= MAX_EXACT) {
            json.number((long) value);
        } else {
            json.number(value);
        }
    }

    private void drainIfLong() {
        if (target != null && json.size() >= PIECE) {
            try {
                json.drainTo(target);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
