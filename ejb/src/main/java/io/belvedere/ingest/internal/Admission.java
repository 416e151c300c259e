package io.belvedere.ingest.internal;

import io.belvedere.ingest.Refusals;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.LabelRules;
import io.belvedere.metric.Labels;
import io.belvedere.metric.SeriesIndex;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.SampleIntake;
import io.belvedere.sample.Standing;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through one batch, sample by sample, and separates what may be kept from what may not. For one thread. */
final class Admission {

    /** In place of a ref: its samples are refused. */
    private static final int REFUSED = Integer.MIN_VALUE;

    private final TenantId tenant;
    private final SampleBatch batch;
    private final SeriesIndex index;
    private final SampleIntake intake;
    private final AdmissionSettings settings;
    private final TenantIngest known;
    private final long earliest;
    private final long latest;
    private final Refusals refusals = new Refusals();
    private final List<Labels> newSeries = new ArrayList<>();

    // By the number of the series in the batch.
    private final int[] refs;
    private final int[] newestSample;

    private final int[] keptSeries;
    private final long[] keptTimes;
    private final double[] keptValues;
    private int kept;

    // Filled once a sample of the batch is not behind those before it, which is rare.
    private @Nullable Map<Place, Double> keptPlaces;

    private int there;
    private int reserved;

    Admission(
            TenantId tenant,
            SampleBatch batch,
            SeriesIndex index,
            SampleIntake intake,
            AdmissionSettings settings,
            TenantIngest known,
            Instant now) {
        this.tenant = tenant;
        this.batch = batch;
        this.index = index;
        this.intake = intake;
        this.settings = settings;
        this.known = known;
        this.earliest = now.minus(settings.maxAge()).toEpochMilli();
        this.latest = now.plus(settings.maxFuture()).toEpochMilli();
        this.refs = new int[batch.series().size()];
        this.newestSample = new int[refs.length];
        Arrays.fill(newestSample, -1);
        this.keptSeries = new int[batch.size()];
        this.keptTimes = new long[batch.size()];
        this.keptValues = new double[batch.size()];
    }

    Admitted admit() {
        for (int sample = 0; sample < batch.size(); sample++) {
            admit(sample);
        }
        LogEntry entry = new LogEntry(
                tenant,
                Arrays.copyOf(keptSeries, kept),
                Arrays.copyOf(keptTimes, kept),
                Arrays.copyOf(keptValues, kept));
        return new Admitted(entry, List.copyOf(newSeries), there, reserved, refusals.toList());
    }

    private void admit(int sample) {
        int number = batch.seriesOf()[sample];
        long time = batch.timestamps()[sample];
        if (time < earliest || time > latest) {
            refuseTime(number, time);
            return;
        }
        int ref = ref(number);
        if (ref != REFUSED) {
            switch (standing(ref, number, sample)) {
                case NEW -> keep(ref, number, sample);
                case SAME -> there++;
                case OTHER_VALUE ->
                    refusals.add(
                            Reason.OTHER_VALUE,
                            1,
                            () -> "series " + batch.series().get(number) + " has another value at "
                                    + Instant.ofEpochMilli(time));
            }
        }
    }

    private void refuseTime(int number, long time) {
        boolean old = time < earliest;
        refusals.add(old ? Reason.TOO_OLD : Reason.TOO_NEW, 1, () -> {
            String limit = old ? "not before " : "not after ";
            return "time " + time + " of series " + batch.series().get(number) + ", " + limit
                    + Instant.ofEpochMilli(old ? earliest : latest);
        });
    }

    private Standing standing(int ref, int number, int sample) {
        long time = batch.timestamps()[sample];
        double value = batch.values()[sample];
        Standing inBatch = standingInBatch(ref, newestSample[number], time, value);
        return inBatch == Standing.NEW && ref > 0 ? intake.standing(ref, time, value) : inBatch;
    }

    private Standing standingInBatch(int ref, int newest, long time, double value) {
        if (newest < 0 || time > batch.timestamps()[newest]) {
            return Standing.NEW;
        }
        if (time == batch.timestamps()[newest]) {
            return Standing.of(batch.values()[newest], value);
        }
        Double before = keptPlaces().get(new Place(ref, time));
        return before == null ? Standing.NEW : Standing.of(before, value);
    }

    private Map<Place, Double> keptPlaces() {
        Map<Place, Double> places = keptPlaces;
        if (places == null) {
            places = new HashMap<>();
            for (int index = 0; index < kept; index++) {
                places.put(new Place(keptSeries[index], keptTimes[index]), keptValues[index]);
            }
            keptPlaces = places;
        }
        return places;
    }

    private void keep(int ref, int number, int sample) {
        long time = batch.timestamps()[sample];
        double value = batch.values()[sample];
        keptSeries[kept] = ref;
        keptTimes[kept] = time;
        keptValues[kept] = value;
        kept++;
        if (newestSample[number] < 0 || time > batch.timestamps()[newestSample[number]]) {
            newestSample[number] = sample;
        }
        if (keptPlaces != null) {
            keptPlaces.put(new Place(ref, time), value);
        }
    }

    /** The ref of a series of the batch, found out at its first sample. */
    private int ref(int number) {
        if (refs[number] == SeriesIndex.NO_SERIES) {
            refs[number] = findRef(number);
        } else if (refs[number] == REFUSED) {
            refuseAgain(number);
        }
        return refs[number];
    }

    private int findRef(int number) {
        Labels labels = batch.series().get(number);
        int ref = index.find(labels);
        if (ref != SeriesIndex.NO_SERIES && intake.isActive(ref)) {
            return ref;
        }
        // First what will never be kept: a sender that is told of the limit sends it again and again.
        if (labels.metricName().isEmpty()) {
            refuseNameless(labels);
            return REFUSED;
        }
        if (intake.activeSeries(tenant) + known.becomingActive() + reserved >= settings.maxActiveSeries()) {
            refusals.add(
                    Reason.SERIES_LIMIT,
                    1,
                    () -> "series " + labels + ", while " + settings.maxActiveSeries() + " series are active");
            return REFUSED;
        }
        if (ref == SeriesIndex.NO_SERIES) {
            newSeries.add(labels);
            ref = -newSeries.size();
        }
        reserved++;
        return ref;
    }

    private void refuseNameless(Labels labels) {
        refusals.add(
                Reason.LABELS,
                1,
                () -> "series " + labels + " has no label '" + LabelRules.METRIC_NAME + "', which names the metric");
    }

    /** A further sample of a series that was refused, for the same reason. */
    private void refuseAgain(int number) {
        boolean named = !batch.series().get(number).metricName().isEmpty();
        refusals.add(named ? Reason.SERIES_LIMIT : Reason.LABELS, 1, () -> batch.series()
                .get(number)
                .toString());
    }

    private record Place(int ref, long time) {}
}
