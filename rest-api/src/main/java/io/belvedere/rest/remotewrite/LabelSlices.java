package io.belvedere.rest.remotewrite;

import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.LabelRules;
import io.belvedere.metric.Labels;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The labels of one series as they stand in the message, before texts are made of them. Of more labels than there may be,
 * only the number is kept. Used again for each series; for one thread.
 */
final class LabelSlices {

    private static final int SHOWN_LABELS = 3;
    private static final int SHOWN_BYTES = 60;

    private final byte[] message;
    private final LabelLimits limits;
    private final SharedTexts texts;
    private final Labels.Builder builder;
    private int[] slices = new int[64];
    private int count;

    LabelSlices(byte[] message, LabelLimits limits) {
        this.message = message;
        this.limits = limits;
        this.texts = new SharedTexts(message);
        this.builder = Labels.builder(limits);
    }

    void clear() {
        count = 0;
    }

    void add(int nameStart, int nameLength, int valueStart, int valueLength) {
        if (count < limits.maxLabels()) {
            if (4 * count == slices.length) {
                slices = Arrays.copyOf(slices, 2 * slices.length);
            }
            slices[4 * count] = nameStart;
            slices[4 * count + 1] = nameLength;
            slices[4 * count + 2] = valueStart;
            slices[4 * count + 3] = valueLength;
        }
        count++;
    }

    /** Refuses labels that break a rule or a limit, or come in another order than that of their names. */
    Labels toLabels() {
        if (count > limits.maxLabels()) {
            throw BelvedereException.invalid(
                    "labels", "are " + count + " on one series, at most " + limits.maxLabels() + " are allowed");
        }
        try {
            for (int i = 0; i < count; i++) {
                requireBehind(i);
                builder.add(name(i), value(i));
            }
            Labels labels = builder.build();
            LabelRules.requireMetricName(labels);
            return labels;
        } finally {
            builder.clear();
        }
    }

    private void requireBehind(int i) {
        int order = i == 0 ? -1 : compare(i - 1, i);
        if (order == 0) {
            throw BelvedereException.invalid("label " + Text.quoted(name(i)), "is there twice");
        }
        if (order > 0) {
            throw BelvedereException.invalid(
                    "label " + Text.quoted(name(i)),
                    "stands behind " + Text.quoted(name(i - 1)) + ", labels must be in the order of their names");
        }
    }

    private int compare(int left, int right) {
        return Arrays.compareUnsigned(
                message,
                slices[4 * left],
                slices[4 * left] + slices[4 * left + 1],
                message,
                slices[4 * right],
                slices[4 * right] + slices[4 * right + 1]);
    }

    private String name(int i) {
        return texts.text(slices[4 * i], slices[4 * i + 1]);
    }

    private String value(int i) {
        return texts.text(slices[4 * i + 2], slices[4 * i + 3]);
    }

    /** The first labels, for people, however broken they are. */
    String shown() {
        StringBuilder shown = new StringBuilder("{");
        int known = Math.min(count, limits.maxLabels());
        for (int i = 0; i < Math.min(known, SHOWN_LABELS); i++) {
            shown.append(i == 0 ? "" : ", ")
                    .append(shown(slices[4 * i], slices[4 * i + 1]))
                    .append('=')
                    .append('"')
                    .append(shown(slices[4 * i + 2], slices[4 * i + 3]))
                    .append('"');
        }
        return shown.append(count > SHOWN_LABELS ? ", …}" : "}").toString();
    }

    private String shown(int start, int length) {
        String text = new String(message, start, Math.min(length, SHOWN_BYTES), StandardCharsets.UTF_8);
        return text.replaceAll("\\p{Cntrl}", "?") + (length > SHOWN_BYTES ? "…" : "");
    }
}
