package io.belvedere.rest.remotewrite;

import io.belvedere.ingest.IngestLimits;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricType;
import io.belvedere.problem.BelvedereException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads an {@code io.prometheus.write.v2.Request}, the message of version 2.0, straight from its bytes: 4 symbols and 5
 * timeseries (1 labels_refs, 2 samples, 3 native histograms, 4 exemplars, 5 metadata of 1 type, 3 help_ref and 4
 * unit_ref, 6 when the counter began, as drafts had it). Texts are numbers of symbols. When counters began is counted and
 * passed over; exemplars are refused, since the specification has no success for a message that is not kept whole.
 */
final class SymbolRequestDecoder {

    private static final int SYMBOL = 4 << 3 | 2;
    private static final int SERIES = 5 << 3 | 2;
    private static final int SERIES_REF = 1 << 3;
    private static final int SERIES_REFS = 1 << 3 | 2;
    private static final int SERIES_SAMPLE = 2 << 3 | 2;
    private static final int SERIES_HISTOGRAM = 3 << 3 | 2;
    private static final int SERIES_EXEMPLAR = 4 << 3 | 2;
    private static final int SERIES_METADATA = 5 << 3 | 2;
    private static final int SERIES_START = 6 << 3;
    private static final int METADATA_TYPE = 1 << 3;
    private static final int METADATA_HELP = 3 << 3;
    private static final int METADATA_UNIT = 4 << 3;

    private final byte[] message;
    private final BatchAssembly batch;
    private int[] symbolStarts = new int[256];
    private int[] symbolLengths = new int[256];
    private int symbols;

    private int[] refs = new int[64];
    private int refCount;
    private boolean refsBroken;
    private int type;
    private int help;
    private int unit;

    /** The metric of the series before with what was told of it: series of one metric come together. */
    private String toldOf = "";

    private int toldType;
    private int toldHelp;
    private int toldUnit;

    private SymbolRequestDecoder(byte[] message, LabelLimits limits) {
        this.message = message;
        this.batch = new BatchAssembly(message, limits);
    }

    /** Fails if the bytes are no such message. */
    static Decoded decode(byte[] message, LabelLimits limits) throws IOException {
        return new SymbolRequestDecoder(message, limits).request();
    }

    /** Twice over the message, for nothing says that the symbols come first. */
    private Decoded request() throws IOException {
        WireReader in = new WireReader(message);
        while (in.hasMore()) {
            int tag = in.tag();
            if (tag == SYMBOL) {
                int length = in.skipContent();
                symbol(in.position() - length, length);
            } else {
                in.skip(tag);
            }
        }
        if (symbols > 0 && symbolLengths[0] > 0) {
            throw BelvedereException.invalid("symbols[0]", "must be the empty text");
        }
        in = new WireReader(message);
        while (in.hasMore()) {
            int tag = in.tag();
            if (tag == SERIES) {
                series(in);
            } else {
                in.skip(tag);
            }
        }
        return batch.build();
    }

    private void symbol(int start, int length) {
        if (symbols == symbolStarts.length) {
            symbolStarts = Arrays.copyOf(symbolStarts, 2 * symbols);
            symbolLengths = Arrays.copyOf(symbolLengths, 2 * symbols);
        }
        symbolStarts[symbols] = start;
        symbolLengths[symbols] = length;
        symbols++;
    }

    private void series(WireReader in) throws IOException {
        int outer = in.enter();
        batch.beginSeries();
        refCount = 0;
        refsBroken = false;
        type = 0;
        help = 0;
        unit = 0;
        while (in.hasMore()) {
            int tag = in.tag();
            switch (tag) {
                case SERIES_REFS -> refs(in);
                case SERIES_REF -> ref(in.varint32());
                case SERIES_SAMPLE -> WireFormat.sample(in, batch);
                case SERIES_HISTOGRAM -> {
                    in.skipContent();
                    batch.nativeHistogram();
                }
                case SERIES_EXEMPLAR -> {
                    in.skipContent();
                    batch.exemplar();
                }
                case SERIES_START -> WireFormat.startTimestamp(in, batch);
                case SERIES_METADATA -> metadata(in);
                default -> in.skip(tag);
            }
        }
        in.leave(outer);
        endSeries();
    }

    private void refs(WireReader in) throws IOException {
        int outer = in.enter();
        while (in.hasMore()) {
            ref(in.varint32());
        }
        in.leave(outer);
    }

    private void ref(int ref) {
        if (ref < 0 || ref >= symbols) {
            refsBroken = true;
            return;
        }
        if (refCount == refs.length) {
            refs = Arrays.copyOf(refs, 2 * refCount);
        }
        refs[refCount++] = ref;
    }

    private void metadata(WireReader in) throws IOException {
        int outer = in.enter();
        while (in.hasMore()) {
            int tag = in.tag();
            switch (tag) {
                case METADATA_TYPE -> type = in.varint32();
                case METADATA_HELP -> help = in.varint32();
                case METADATA_UNIT -> unit = in.varint32();
                default -> in.skip(tag);
            }
        }
        in.leave(outer);
    }

    private void endSeries() {
        for (int i = 0; i + 1 < refCount; i += 2) {
            int name = refs[i];
            int value = refs[i + 1];
            batch.labels.add(symbolStarts[name], symbolLengths[name], symbolStarts[value], symbolLengths[value]);
        }
        batch.refuseExemplars();
        if (refsBroken) {
            batch.refuseSeries("labels_refs names a symbol that there is not, there are " + symbols);
        } else if (refCount % 2 != 0) {
            batch.refuseSeries("labels_refs has " + refCount + " entries, names and values must come in pairs");
        } else {
            Labels series = batch.endSeries();
            tell(series == null ? "" : series.metricName());
        }
    }

    /** What is told of a histogram or summary stands at each of its series; it is kept for the metric that they make up. */
    private void tell(String metric) {
        if (metric.equals(toldOf) && type == toldType && help == toldHelp && unit == toldUnit) {
            return;
        }
        toldOf = metric;
        toldType = type;
        toldHelp = help;
        toldUnit = unit;
        MetricType told = WireFormat.type(type);
        if (told != MetricType.UNKNOWN || help != 0 || unit != 0) {
            batch.metadata(family(metric, told), IngestLimits.metadata(told, symbol(unit), symbol(help)));
        }
    }

    private static String family(String metric, MetricType type) {
        List<String> suffixes =
                switch (type) {
                    case HISTOGRAM, GAUGEHISTOGRAM -> List.of("_bucket", "_count", "_sum");
                    case SUMMARY -> List.of("_count", "_sum");
                    default -> List.of();
                };
        for (String suffix : suffixes) {
            if (metric.endsWith(suffix)) {
                return metric.substring(0, metric.length() - suffix.length());
            }
        }
        return metric;
    }

    private String symbol(int ref) {
        return ref < 0 || ref >= symbols
                ? ""
                : new String(message, symbolStarts[ref], symbolLengths[ref], StandardCharsets.UTF_8);
    }
}
