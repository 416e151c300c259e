package io.belvedere.rest.samples;

import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.LabelRules;
import io.belvedere.metric.Labels;
import io.belvedere.problem.BelvedereException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The labels of one series while they are read. What breaks a rule is remembered and told when the labels are taken, so that
 * it costs this series only. Equal texts become the same string. For one thread.
 */
final class SeriesLabels {

    private final Labels.Builder builder;
    private final Map<String, String> texts = new HashMap<>();
    private @Nullable BelvedereException broken;

    SeriesLabels(LabelLimits limits) {
        this.builder = Labels.builder(limits);
    }

    void begin() {
        builder.clear();
        broken = null;
    }

    void add(String name, String value) {
        if (broken != null) {
            return;
        }
        try {
            builder.add(shared(name), shared(value));
        } catch (BelvedereException rule) {
            broken = rule;
        }
    }

    void addAll(Labels labels) {
        for (int i = 0; i < labels.size(); i++) {
            add(labels.name(i), labels.value(i));
        }
    }

    /** The labels since {@link #begin}; refuses what breaks a rule. */
    Labels take() {
        if (broken != null) {
            throw broken;
        }
        return builder.build();
    }

    /** The same, but refuses labels that name no metric. */
    Labels takeSeries() {
        Labels labels = take();
        LabelRules.requireMetricName(labels);
        return labels;
    }

    private String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
