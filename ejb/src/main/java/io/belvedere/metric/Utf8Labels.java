package io.belvedere.metric;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The labels of one series after the other as they stand in a message of UTF-8, in the order of their names. Each text of the
 * message becomes one string, checked once, and what a series has in common with the one before costs no more than to
 * compare it. Of more labels than there may be, only the number is kept. For one thread.
 */
public final class Utf8Labels {

    private static final int SHOWN_LABELS = 3;
    private static final int SHOWN_BYTES = 60;

    private final byte[] message;
    private final LabelLimits limits;
    private final SharedTexts texts;
    private int count;

    /** By label: where its name and its value are. */
    private Slices slices = new Slices();

    /** The slices of the series before, whose texts and hashes stand below. */
    private Slices before = new Slices();

    private int knownBefore;
    private int decoded;
    private String[] names = new String[Slices.FIRST_CAPACITY];
    private String[] values = new String[Slices.FIRST_CAPACITY];

    /** By label: the hash of all labels up to it. */
    private long[] hashes = new long[Slices.FIRST_CAPACITY];

    public Utf8Labels(byte[] message, LabelLimits limits) {
        this.message = message;
        this.limits = limits;
        this.texts = new SharedTexts(message);
    }

    /** Begins with the next series. */
    public void clear() {
        count = 0;
        knownBefore = decoded;
        decoded = 0;
        if (knownBefore > 0) {
            Slices current = slices;
            slices = before;
            before = current;
        }
    }

    /** Adds a label by the places of its name and its value in the message, which must be within it. */
    public void add(int nameStart, int nameLength, int valueStart, int valueLength) {
        if (count < limits.maxLabels()) {
            slices.set(count, nameStart, nameLength, valueStart, valueLength);
        }
        count++;
    }

    /** Refuses labels that break a rule or a limit, come in another order than that of their names, or name no metric. */
    public Labels toLabels() {
        LabelRules.requireCount(count, limits);
        makeRoom();
        for (int i = commonLabels(); i < count; i++) {
            decode(i);
        }
        Labels labels = new Labels(pairs(), count == 0 ? LabelHash.BASIS : hashes[count - 1]);
        LabelRules.requireMetricName(labels);
        // Only labels that are right are something to compare the next ones with.
        decoded = count;
        return labels;
    }

    /** How many labels are those that the series before began with. */
    private int commonLabels() {
        int most = Math.min(count, knownBefore);
        int common = 0;
        while (common < most && isNameOfBefore(common) && isValueOfBefore(common)) {
            common++;
        }
        return common;
    }

    private void decode(int i) {
        boolean comparable = i < knownBefore;
        if (!comparable || !isNameOfBefore(i)) {
            names[i] = name(i);
        }
        if (i > 0) {
            requireBehind(i);
        }
        if (!comparable || !isValueOfBefore(i)) {
            values[i] = value(i);
        }
        long hash = i == 0 ? LabelHash.BASIS : hashes[i - 1];
        hashes[i] = slices.valueLength(i) == 0 ? hash : hash(hash, i);
    }

    private long hash(long before, int i) {
        long hash = LabelHash.text(before, message, slices.nameStart(i), slices.nameLength(i));
        return LabelHash.text(hash, message, slices.valueStart(i), slices.valueLength(i));
    }

    private boolean isNameOfBefore(int i) {
        return isSame(slices.nameStart(i), slices.nameLength(i), before.nameStart(i), before.nameLength(i));
    }

    private boolean isValueOfBefore(int i) {
        return isSame(slices.valueStart(i), slices.valueLength(i), before.valueStart(i), before.valueLength(i));
    }

    private boolean isSame(int start, int length, int otherStart, int otherLength) {
        return length == otherLength
                && (start == otherStart
                        || Arrays.equals(message, start, start + length, message, otherStart, otherStart + length));
    }

    private String name(int i) {
        int start = slices.nameStart(i);
        int length = slices.nameLength(i);
        if (length == 0 || length > limits.maxNameBytes()) {
            LabelRules.requireName(anyText(start, length), limits);
        }
        return texts.text(start, length);
    }

    private String value(int i) {
        int start = slices.valueStart(i);
        int length = slices.valueLength(i);
        if (length > limits.maxValueBytes()) {
            LabelRules.requireValue(names[i], anyText(start, length), limits);
        }
        return texts.text(start, length);
    }

    /** Even of what is no UTF-8, for messages. */
    private String anyText(int start, int length) {
        return new String(message, start, length, StandardCharsets.UTF_8);
    }

    private void requireBehind(int i) {
        int order = Arrays.compareUnsigned(
                message,
                slices.nameStart(i - 1),
                slices.nameStart(i - 1) + slices.nameLength(i - 1),
                message,
                slices.nameStart(i),
                slices.nameStart(i) + slices.nameLength(i));
        if (order == 0) {
            throw LabelRules.duplicate(names[i]);
        }
        if (order > 0) {
            throw BelvedereException.invalid(
                    "label " + Text.quoted(names[i]),
                    "stands behind " + Text.quoted(names[i - 1]) + ", labels must be in the order of their names");
        }
    }

    /** Without those whose value is empty. */
    private String[] pairs() {
        String[] pairs = new String[2 * count];
        int length = 0;
        for (int i = 0; i < count; i++) {
            if (!values[i].isEmpty()) {
                pairs[length++] = names[i];
                pairs[length++] = values[i];
            }
        }
        return length == pairs.length ? pairs : Arrays.copyOf(pairs, length);
    }

    private void makeRoom() {
        if (count > names.length) {
            int capacity = Math.max(count, 2 * names.length);
            names = Arrays.copyOf(names, capacity);
            values = Arrays.copyOf(values, capacity);
            hashes = Arrays.copyOf(hashes, capacity);
        }
    }

    /** The first labels, for people, however broken they are. */
    public String shown() {
        StringBuilder shown = new StringBuilder("{");
        int known = Math.min(count, limits.maxLabels());
        for (int i = 0; i < Math.min(known, SHOWN_LABELS); i++) {
            shown.append(i == 0 ? "" : ", ")
                    .append(shown(slices.nameStart(i), slices.nameLength(i)))
                    .append('=')
                    .append('"')
                    .append(shown(slices.valueStart(i), slices.valueLength(i)))
                    .append('"');
        }
        return shown.append(count > SHOWN_LABELS ? ", …}" : "}").toString();
    }

    private String shown(int start, int length) {
        String text = anyText(start, Math.min(length, SHOWN_BYTES));
        return text.replaceAll("\\p{Cntrl}", "?") + (length > SHOWN_BYTES ? "…" : "");
    }

    /** Places of names and values in a message, four numbers a label. */
    private static final class Slices {

        private static final int FIRST_CAPACITY = 16;

        private int[] numbers = new int[4 * FIRST_CAPACITY];

        void set(int i, int nameStart, int nameLength, int valueStart, int valueLength) {
            if (4 * i == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
            numbers[4 * i] = nameStart;
            numbers[4 * i + 1] = nameLength;
            numbers[4 * i + 2] = valueStart;
            numbers[4 * i + 3] = valueLength;
        }

        int nameStart(int i) {
            return numbers[4 * i];
        }

        int nameLength(int i) {
            return numbers[4 * i + 1];
        }

        int valueStart(int i) {
            return numbers[4 * i + 2];
        }

        int valueLength(int i) {
            return numbers[4 * i + 3];
        }
    }
}
