package io.belvedere.rest.samples;

import io.belvedere.ingest.DecodedBatch;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.Refusals;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.MetricType;
import io.belvedere.problem.BelvedereException;
import io.belvedere.sample.ProducerTurn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document of samples. Anything that is not of the format refuses all of it; labels that break a rule refuse their
 * series only.
 */
final class SamplesReader {

    private final JsonCursor json;
    private final long now;
    private final LabelLimits limits;
    private final SeriesLabels labels;
    private final SampleBatch.Builder batch = SampleBatch.builder();
    private final Refusals refusals = new Refusals();
    private @Nullable String producer;
    private @Nullable Long sequence;

    private SamplesReader(byte[] body, LabelLimits limits, long now) {
        this.json = JsonCursor.over(body);
        this.now = now;
        this.limits = limits;
        this.labels = new SeriesLabels(limits);
    }

    /** @param now the time of samples that have none */
    static Document read(byte[] body, LabelLimits limits, long now) {
        return new SamplesReader(body, limits, now).document();
    }

    /**
     * A document as it was understood.
     *
     * @param turn null if it names no producer
     */
    record Document(DecodedBatch batch, @Nullable ProducerTurn turn) {}

    private Document document() {
        json.enterObject();
        Set<String> seen = new HashSet<>();
        while (json.nextMember(seen)) {
            section();
        }
        json.requireEnd();
        return new Document(new DecodedBatch(batch.build(), refusals.toList()), turn());
    }

    private void section() {
        switch (json.member()) {
            case "producer" -> producer = json.text();
            case "sequence" -> sequence = json.whole("must be a whole number of 64 bits");
            case "samples" -> samples();
            case "series" -> series();
            case "hosts" -> records(RecordForm.HOSTS);
            case "processes" -> records(RecordForm.PROCESSES);
            case "vms" -> records(RecordForm.VMS);
            case "metadata" -> metadata();
            default -> throw json.unknownMember("producer, sequence, samples, series, hosts, processes, vms, metadata");
        }
    }

    private @Nullable ProducerTurn turn() {
        if (producer == null && sequence == null) {
            return null;
        }
        if (producer == null || sequence == null) {
            throw BelvedereException.invalid("producer", "and sequence must be sent together, or none of them");
        }
        return new ProducerTurn(producer, sequence);
    }

    private void samples() {
        json.enterArray();
        while (json.nextItem()) {
            sample();
        }
    }

    private void sample() {
        json.enterObject();
        labels.begin();
        Set<String> seen = new HashSet<>();
        long timestamp = now;
        double value = 0;
        while (json.nextMember(seen)) {
            switch (json.member()) {
                case "labels" -> labels();
                case "timestamp" -> timestamp = json.timestamp();
                case "value" -> value = json.number();
                default -> throw json.unknownMember("labels, timestamp, value");
            }
        }
        require(seen, "labels", "value");
        add(new long[] {timestamp}, new double[] {value});
    }

    private void series() {
        json.enterArray();
        while (json.nextItem()) {
            column();
        }
    }

    /** One series with its samples in two arrays. */
    private void column() {
        json.enterObject();
        labels.begin();
        Set<String> seen = new HashSet<>();
        long[] timestamps = {};
        double[] values = {};
        while (json.nextMember(seen)) {
            switch (json.member()) {
                case "labels" -> labels();
                case "timestamps" -> timestamps = timestamps();
                case "values" -> values = values();
                default -> throw json.unknownMember("labels, timestamps, values");
            }
        }
        require(seen, "labels", "timestamps", "values");
        if (timestamps.length != values.length) {
            throw json.invalid("has " + timestamps.length + " timestamps and " + values.length + " values");
        }
        add(timestamps, values);
    }

    private long[] timestamps() {
        LongStream.Builder timestamps = LongStream.builder();
        json.enterArray();
        while (json.nextItem()) {
            timestamps.add(json.timestamp());
        }
        return timestamps.build().toArray();
    }

    private double[] values() {
        DoubleStream.Builder values = DoubleStream.builder();
        json.enterArray();
        while (json.nextItem()) {
            values.add(json.number());
        }
        return values.build().toArray();
    }

    /** A name that comes twice is a rule that the labels break, not one of the format. */
    private void labels() {
        json.enterObject();
        while (json.nextMember()) {
            labels.add(json.member(), json.text());
        }
    }

    private void add(long[] timestamps, double[] values) {
        try {
            int number = batch.series(labels.takeSeries());
            for (int i = 0; i < timestamps.length; i++) {
                batch.add(number, timestamps[i], values[i]);
            }
        } catch (BelvedereException rule) {
            refuse(values.length, rule);
        }
    }

    private void refuse(int samples, BelvedereException rule) {
        refusals.add(Reason.LABELS, samples, () -> json.path() + ": " + rule.getMessage());
    }

    private void records(RecordForm form) {
        RecordReader reader = new RecordReader(form, json, labels, now);
        json.enterArray();
        while (json.nextItem()) {
            reader.read();
            try {
                reader.addTo(batch);
            } catch (BelvedereException rule) {
                refuse(reader.size(), rule);
            }
        }
    }

    private void metadata() {
        json.enterObject();
        Set<String> seen = new HashSet<>();
        while (json.nextMember(seen)) {
            String metric = json.member();
            if (metric.isEmpty() || metric.length() > limits.maxValueBytes()) {
                throw json.invalid("names a metric by an empty text or one of more than " + limits.maxValueBytes()
                        + " characters");
            }
            told(metric);
        }
    }

    private void told(String metric) {
        json.enterObject();
        Set<String> seen = new HashSet<>();
        MetricType type = MetricType.UNKNOWN;
        String unit = "";
        String help = "";
        while (json.nextMember(seen)) {
            switch (json.member()) {
                case "type" -> type = type(json.text());
                case "unit" -> unit = json.text();
                case "help" -> help = json.text();
                default -> throw json.unknownMember("type, unit, help");
            }
        }
        batch.metadata(metric, IngestLimits.metadata(type, unit, help));
    }

    private MetricType type(String text) {
        MetricType type = MetricType.ofText(text);
        if (!type.text().equals(text)) {
            throw json.invalid("must be one of "
                    + Arrays.stream(MetricType.values()).map(MetricType::text).collect(Collectors.joining(", ")));
        }
        return type;
    }

    private void require(Set<String> seen, String... members) {
        for (String member : members) {
            if (!seen.contains(member)) {
                throw json.missing(member);
            }
        }
    }
}
