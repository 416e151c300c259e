package io.belvedere.rest.remotewrite;

import com.google.protobuf.CodedInputStream;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.metric.LabelLimits;
import java.io.IOException;

/**
 * Reads a {@code prometheus.WriteRequest}, the message of version 1.0, straight from its bytes: 1 timeseries (1 labels of
 * 1 name and 2 value, 2 samples, 3 exemplars, 4 native histograms) and 3 metadata (1 type, 2 family, 4 help, 5 unit).
 * Exemplars are counted and passed over.
 */
final class WriteRequestDecoder {

    private static final int SERIES = 1 << 3 | 2;
    private static final int METADATA = 3 << 3 | 2;
    private static final int SERIES_LABEL = 1 << 3 | 2;
    private static final int SERIES_SAMPLE = 2 << 3 | 2;
    private static final int SERIES_EXEMPLAR = 3 << 3 | 2;
    private static final int SERIES_HISTOGRAM = 4 << 3 | 2;
    private static final int LABEL_NAME = 1 << 3 | 2;
    private static final int LABEL_VALUE = 2 << 3 | 2;
    private static final int METADATA_TYPE = 1 << 3;
    private static final int METADATA_FAMILY = 2 << 3 | 2;
    private static final int METADATA_HELP = 4 << 3 | 2;
    private static final int METADATA_UNIT = 5 << 3 | 2;

    private final CodedInputStream in;
    private final BatchAssembly batch;

    private WriteRequestDecoder(byte[] message, LabelLimits limits) {
        this.in = CodedInputStream.newInstance(message);
        this.batch = new BatchAssembly(message, limits);
    }

    /** Fails if the bytes are no such message. */
    static Decoded decode(byte[] message, LabelLimits limits) throws IOException {
        return new WriteRequestDecoder(message, limits).request();
    }

    private Decoded request() throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag) {
                case SERIES -> series();
                case METADATA -> metadata();
                default -> WireFormat.skip(in, tag);
            }
        }
        return batch.build();
    }

    private void series() throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        batch.beginSeries();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag) {
                case SERIES_LABEL -> label();
                case SERIES_SAMPLE -> WireFormat.sample(in, batch);
                case SERIES_EXEMPLAR -> {
                    WireFormat.skipContent(in);
                    batch.exemplar();
                }
                case SERIES_HISTOGRAM -> {
                    WireFormat.skipContent(in);
                    batch.nativeHistogram();
                }
                default -> WireFormat.skip(in, tag);
            }
        }
        in.popLimit(outer);
        batch.endSeries();
    }

    private void label() throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        int nameStart = 0;
        int nameLength = 0;
        int valueStart = 0;
        int valueLength = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag) {
                case LABEL_NAME -> {
                    nameLength = WireFormat.skipContent(in);
                    nameStart = in.getTotalBytesRead() - nameLength;
                }
                case LABEL_VALUE -> {
                    valueLength = WireFormat.skipContent(in);
                    valueStart = in.getTotalBytesRead() - valueLength;
                }
                default -> WireFormat.skip(in, tag);
            }
        }
        in.popLimit(outer);
        batch.labels.add(nameStart, nameLength, valueStart, valueLength);
    }

    private void metadata() throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        int type = 0;
        String family = "";
        String help = "";
        String unit = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag) {
                case METADATA_TYPE -> type = in.readEnum();
                case METADATA_FAMILY -> family = in.readStringRequireUtf8();
                case METADATA_HELP -> help = in.readStringRequireUtf8();
                case METADATA_UNIT -> unit = in.readStringRequireUtf8();
                default -> WireFormat.skip(in, tag);
            }
        }
        in.popLimit(outer);
        batch.metadata(family, IngestLimits.metadata(WireFormat.type(type), unit, help));
    }
}
