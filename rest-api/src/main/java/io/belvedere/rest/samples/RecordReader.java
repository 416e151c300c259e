package io.belvedere.rest.samples;

import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.LabelRules;
import io.belvedere.metric.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads flat records one after the other: a text is a label of all that the record has, a number a metric of its own. */
final class RecordReader {

    private static final String TIMESTAMP = "timestamp";

    private final RecordForm form;
    private final JsonCursor json;
    private final SeriesLabels labels;
    private final long now;

    private final Set<String> seen = new HashSet<>();
    private final List<String> fields = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private long timestamp;

    RecordReader(RecordForm form, JsonCursor json, SeriesLabels labels, long now) {
        this.form = form;
        this.json = json;
        this.labels = labels;
        this.now = now;
    }

    /** Refuses the document if the record is not of its form. */
    void read() {
        seen.clear();
        fields.clear();
        values.clear();
        labels.begin();
        timestamp = now;
        json.enterObject();
        while (json.nextMember(seen)) {
            field(json.member());
        }
        for (String label : form.labels()) {
            if (!seen.contains(label)) {
                throw json.missing(label);
            }
        }
    }

    private void field(String name) {
        if (name.equals(TIMESTAMP)) {
            timestamp = json.timestamp();
        } else if (form.labels().contains(name)) {
            labels.add(name, identity());
        } else if (json.isNumber()) {
            fields.add(name);
            values.add(json.number());
        } else if (!json.isNull()) {
            // Agents send null for what they could not measure: then there is no sample.
            labels.add(name, json.text("must be a number, a string or null"));
        }
    }

    private String identity() {
        String text = json.text();
        if (text.isEmpty()) {
            throw json.invalid("must not be empty");
        }
        return text;
    }

    /** How many samples the record that was read has. */
    int size() {
        return fields.size();
    }

    /** Adds all samples of the record that was read, or none if its labels break a rule. */
    void addTo(SampleBatch.Builder batch) {
        Labels common = labels.take();
        List<Labels> series = new ArrayList<>(fields.size());
        for (String field : fields) {
            labels.begin();
            labels.addAll(common);
            labels.add(LabelRules.METRIC_NAME, form.metric(field));
            series.add(labels.take());
        }
        for (int i = 0; i < series.size(); i++) {
            batch.add(batch.series(series.get(i)), timestamp, values.get(i));
        }
    }
}
