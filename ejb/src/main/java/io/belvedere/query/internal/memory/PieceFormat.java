package io.belvedere.query.internal.memory;

import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult.Series;
import io.belvedere.promql.SeriesLabels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pieces as bytes, in which they travel between nodes: grid, messages, then each series with the steps that it is at. */
final class PieceFormat {

    private PieceFormat() {}

    static byte[] write(Piece piece) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(piece.grid().startMillis());
            out.writeLong(piece.grid().endMillis());
            out.writeLong(piece.grid().stepMillis());
            out.writeLong(piece.samples());
            writeTexts(out, piece.warnings());
            writeTexts(out, piece.infos());
            out.writeInt(piece.series().size());
            for (Series series : piece.series()) {
                writeSeries(out, series, piece.grid());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Piece read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Grid grid = new Grid(in.readLong(), in.readLong(), in.readLong());
            long samples = in.readLong();
            List<String> warnings = readTexts(in);
            List<String> infos = readTexts(in);
            int count = in.readInt();
            List<Series> series = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                series.add(readSeries(in, grid));
            }
            return new Piece(grid, series, warnings, infos, samples);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void writeSeries(DataOutputStream out, Series series, Grid grid) throws IOException {
        List<String> pairs = new ArrayList<>();
        series.labels().asMap().forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        writeTexts(out, pairs);
        int size = series.values().length;
        boolean everywhere = size == grid.steps();
        out.writeInt(size);
        ByteBuffer columns = ByteBuffer.allocate(size * (everywhere ? Double.BYTES : Double.BYTES + Integer.BYTES));
        for (int i = 0; i < size && !everywhere; i++) {
            columns.putInt(Math.toIntExact((series.timestampsMillis()[i] - grid.startMillis()) / grid.stepMillis()));
        }
        for (double value : series.values()) {
            columns.putLong(Double.doubleToRawLongBits(value));
        }
        out.write(columns.array());
    }

    private static Series readSeries(DataInputStream in, Grid grid) throws IOException {
        List<String> pairs = readTexts(in);
        Map<String, String> labels = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            labels.put(pairs.get(i), pairs.get(i + 1));
        }
        int size = in.readInt();
        boolean everywhere = size == grid.steps();
        ByteBuffer columns =
                ByteBuffer.wrap(in.readNBytes(size * (everywhere ? Double.BYTES : Double.BYTES + Integer.BYTES)));
        long[] times = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            times[i] = grid.time(everywhere ? i : columns.getInt());
        }
        for (int i = 0; i < size; i++) {
            values[i] = Double.longBitsToDouble(columns.getLong());
        }
        return new Series(SeriesLabels.of(labels), times, values);
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
