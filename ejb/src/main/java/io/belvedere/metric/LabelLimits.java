package io.belvedere.metric;

/** How many labels a series can have, the metric's name included, and how many bytes of UTF-8 names and values take. */
public record LabelLimits(int maxLabels, int maxNameBytes, int maxValueBytes) {

    public static final LabelLimits DEFAULTS = new LabelLimits(64, 1_024, 4_096);

    /** For labels that were admitted before. */
    public static final LabelLimits UNLIMITED =
            new LabelLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    public LabelLimits {
        requirePositive("maxLabels", maxLabels);
        requirePositive("maxNameBytes", maxNameBytes);
        requirePositive("maxValueBytes", maxValueBytes);
    }

    private static void requirePositive(String field, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(field + " is " + limit + ", at least 1 is needed");
        }
    }
}
