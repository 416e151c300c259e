package io.belvedere.grpc.ingest;

import io.belvedere.grpc.v1.Label;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.LabelRules;
import io.belvedere.metric.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labels from messages. Texts that come again are one string, for the series of a client are much alike. For one thread. */
final class LabelReader {

    private final Labels.Builder builder;
    private final Map<String, String> texts = new HashMap<>();

    LabelReader(LabelLimits limits) {
        this.builder = Labels.builder(limits);
    }

    /** Refuses what breaks a rule or a limit. */
    Labels toLabels(List<Label> messages) {
        try {
            for (Label label : messages) {
                builder.add(label.getName(), label.getValue());
            }
            Labels labels = builder.build();
            LabelRules.requireMetricName(labels);
            return labels.interned(this::shared, (name, value) -> shared(value));
        } finally {
            builder.clear();
        }
    }

    private String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
