package io.belvedere.chunk;

/**
 * What is taken from a column of integers so that smaller ones remain. All arithmetic wraps around at 64 bits, so every
 * column comes back as it was.
 */
enum Transform {

    /** Nothing: values that scatter around a level. */
    PLAIN(0, 0, 0) {
        @Override
        void apply(long[] values, int from, int count, long[] parameters, long[] residuals) {
            System.arraycopy(values, from, residuals, 0, count);
        }

        @Override
        void undo(long[] values, int offset, int count, long[] parameters) {}
    },

    /** The predecessor: values that wander. Parameter: the first value. */
    DELTA(1, 1, 1) {
        @Override
        void apply(long[] values, int from, int count, long[] parameters, long[] residuals) {
            parameters[0] = values[from];
            for (int i = 1; i < count; i++) {
                residuals[i - 1] = values[from + i] - values[from + i - 1];
            }
        }

        @Override
        void undo(long[] values, int offset, int count, long[] parameters) {
            long value = parameters[0];
            values[offset] = value;
            for (int i = offset + 1; i < offset + count; i++) {
                value += values[i];
                values[i] = value;
            }
        }
    },

    /** The predecessor and the step before it: values that glide. Parameters: the first value and the first step. */
    DELTA_OF_DELTA(2, 2, 2) {
        @Override
        void apply(long[] values, int from, int count, long[] parameters, long[] residuals) {
            parameters[0] = values[from];
            long step = values[from + 1] - values[from];
            parameters[1] = step;
            for (int i = 2; i < count; i++) {
                long next = values[from + i] - values[from + i - 1];
                residuals[i - 2] = next - step;
                step = next;
            }
        }

        @Override
        void undo(long[] values, int offset, int count, long[] parameters) {
            long step = parameters[1];
            long value = parameters[0] + step;
            values[offset] = parameters[0];
            values[offset + 1] = value;
            for (int i = offset + 2; i < offset + count; i++) {
                step += values[i];
                value += step;
                values[i] = value;
            }
        }
    },

    /** A straight line: values that scatter around a trend. Parameter: 1024 times the slope. */
    LINEAR(3, 0, 1) {
        @Override
        void apply(long[] values, int from, int count, long[] parameters, long[] residuals) {
            long slope = slope(values, from, count);
            parameters[0] = slope;
            for (int i = 0; i < count; i++) {
                residuals[i] = values[from + i] - ((i * slope) >> SLOPE_BITS);
            }
        }

        @Override
        void undo(long[] values, int offset, int count, long[] parameters) {
            long slope = parameters[0];
            for (int i = 0; i < count; i++) {
                values[offset + i] += (i * slope) >> SLOPE_BITS;
            }
        }
    };

    private static final int SLOPE_BITS = 10;
    private static final Transform[] BY_CODE = {PLAIN, DELTA, DELTA_OF_DELTA, LINEAR};

    private final int code;
    private final int lead;
    private final int parameters;

    Transform(int code, int lead, int parameters) {
        this.code = code;
        this.lead = lead;
        this.parameters = parameters;
    }

    int code() {
        return code;
    }

    /** How many values at the beginning have no residual, because the parameters say them. */
    int lead() {
        return lead;
    }

    int parameters() {
        return parameters;
    }

    /** By the lowest two bits. */
    static Transform ofCode(int code) {
        return BY_CODE[code & 3];
    }

    /** Sets the parameters, and residuals for all values behind the lead. */
    abstract void apply(long[] values, int from, int count, long[] parameters, long[] residuals);

    /** Turns residuals, which stand behind the lead, into values in their place. */
    abstract void undo(long[] values, int offset, int count, long[] parameters);

    /** Half the values against the other half: noise of single values hardly turns the line. */
    private static long slope(long[] values, int from, int count) {
        int half = count / 2;
        double difference = 0;
        for (int i = 0; i < half; i++) {
            difference += (double) (values[from + count - half + i] - values[from + i]);
        }
        double perHalf = half == 0 ? 0 : difference / half;
        return Math.round(perHalf / (count - half) * (1 << SLOPE_BITS));
    }
}
