package io.belvedere.sample.internal;

import io.belvedere.lease.Leases;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.RestWork;
import io.belvedere.sample.RollupReader;
import io.belvedere.sample.SampleChanges;
import io.belvedere.sample.SampleIntake;
import io.belvedere.sample.SampleLog;
import io.belvedere.sample.SampleLog.AppendedGroup;
import io.belvedere.sample.SampleLog.Group;
import io.belvedere.sample.SampleReadAhead;
import io.belvedere.sample.SampleReader;
import io.belvedere.sample.SeriesCatalog;
import io.belvedere.sample.Standing;
import io.belvedere.sample.internal.StepStates.Step;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadFactory;

/**
 * The part of the sample store that is this node: the head, and three threads. One writes the log, one follows it, one
 * brings it to rest. Samples are taken in once the head has what the log had at the start.
 */
final class SampleNode implements SampleIntake, AutoCloseable {

    private static final Logger LOG = System.getLogger(SampleNode.class.getName());
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final int RETRY_AFTER_FULL_SECONDS = 30;

    /** What a node is made of. */
    record Parts(
            String name,
            SampleLog log,
            SeriesCatalog catalog,
            SeriesIndexes indexes,
            ChunkStore chunks,
            RestWork afterwards,
            SampleTally tally,
            Leases leases,
            Transactions transactions,
            InstantSource clock) {}

    private final LogSettings settings;
    private final Changes changes;
    private final Head head;
    private final HeadReads reads = new HeadReads();
    private final SampleTally tally;
    private final StepStates states;
    private final FollowedLog followed;
    private final SeenGenerations seen;
    private final RecentChunks recent;
    private final Resting resting;
    private final LogWriter writer;
    private final SampleReader reader;
    private final RollupReader rollups;
    private final SampleReadAhead ahead;
    private final Sealer sealer;
    private final Loop following;
    private final Loop sealing;
    private volatile boolean ready;

    SampleNode(Parts parts, LogSettings settings, SealSettings sealSettings, ReadSettings readSettings) {
        this.settings = settings;
        this.changes = new Changes(parts.clock.millis());
        this.head = new Head(changes);
        this.tally = parts.tally;
        this.states = new StepStates(parts.tally);
        this.followed = new FollowedLog(
                parts.name, parts.log, parts.catalog, parts.indexes, head, parts.transactions, parts.clock, states);
        this.seen = new SeenGenerations(parts.chunks, parts.transactions);
        this.resting = new Resting(seen, followed, head, reads);
        this.writer = new LogWriter(followed, settings);
        this.recent = new RecentChunks(parts.chunks, readSettings.maxRecentBytes());
        this.reader = new StoredAndHeadReader(
                parts.indexes,
                parts.chunks,
                StoredReads.remembering(parts.chunks, seen, recent, parts.transactions::query),
                head,
                reads,
                parts.transactions::query);
        this.rollups =
                new StoredAndHeadRollups(parts.indexes, parts.chunks, seen, head, reads, parts.transactions::query);
        this.ahead = new IndexedReadAhead(parts.indexes, seen, recent, parts.transactions::query);
        this.sealer = new Sealer(
                parts.name,
                parts.log,
                parts.chunks,
                parts.leases,
                head,
                resting,
                parts.afterwards,
                new StoredAndHeadReader(
                        parts.indexes,
                        parts.chunks,
                        // It decides what replaces what, and looks itself each time.
                        StoredReads.looking(parts.chunks, parts.transactions::inBackground),
                        StoredAndHeadReader.Open.NOTHING,
                        reads,
                        parts.transactions::inBackground),
                sealSettings,
                parts.transactions,
                parts.clock);
        this.following = new Loop(settings.follow(), this::follow);
        this.sealing = new Loop(sealSettings.interval(), this::seal);
    }

    void start(ThreadFactory threads) {
        threads.newThread(writer).start();
        threads.newThread(following).start();
        threads.newThread(sealing).start();
    }

    /** What has been accepted is still written; nothing is accepted any more. */
    @Override
    public void close() {
        writer.close();
        following.close();
        sealing.close();
    }

    /** What writes the log, on a thread of its own. */
    Runnable writer() {
        return writer;
    }

    SampleReader reader() {
        return reader;
    }

    RollupReader rollups() {
        return rollups;
    }

    SampleReadAhead ahead() {
        return ahead;
    }

    SampleChanges changes() {
        return changes;
    }

    boolean isReady() {
        return ready && !states.isFailing(Step.WRITE);
    }

    RecentChunks recent() {
        return recent;
    }

    Head head() {
        return head;
    }

    /** For people. */
    Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>(states.faults());
        facts.put("replayed", Boolean.toString(ready));
        facts.put("activeSeries", Integer.toString(head.activeSeries()));
        facts.put("headBytes", Long.toString(head.memoryBytes()));
        facts.put("openWindows", Integer.toString(head.windows().size()));
        return facts;
    }

    @Override
    public Standing standing(int series, long timestamp, double value) {
        return head.standing(series, timestamp, value);
    }

    @Override
    public boolean isActive(int series) {
        return head.isActive(series);
    }

    @Override
    public int activeSeries(TenantId tenant) {
        return head.activeSeries(tenant);
    }

    @Override
    public CompletionStage<AppendedGroup> append(Group group) {
        if (!ready) {
            throw BelvedereException.unavailable("the server is still reading its log", RETRY_AFTER_SECONDS);
        }
        if (head.memoryBytes() > settings.maxHeadBytes()) {
            throw new BelvedereException(
                    Problem.LIMIT_EXCEEDED,
                    "samples that are not at rest take " + head.memoryBytes() + " bytes, at most "
                            + settings.maxHeadBytes() + " are allowed",
                    Map.of("field", "head", "retryAfterSeconds", Integer.toString(RETRY_AFTER_FULL_SECONDS)));
        }
        return writer.append(group);
    }

    @Override
    public long lastSequence(TenantId tenant, String producer) {
        return followed.lastSequence(tenant, producer);
    }

    /** One round of following the log, the first of which takes in all that is there. */
    void follow() {
        try {
            if (ready) {
                followAll();
            } else {
                replay();
            }
            states.succeeded(Step.FOLLOW);
        } catch (RuntimeException | Error failure) {
            states.failed(Step.FOLLOW, failure);
        }
        if (states.isFailing(Step.WRITE)) {
            writer.probe();
        }
    }

    private void replay() {
        long begin = System.nanoTime();
        int series = followed.learnSeries();
        resting.learn();
        followAll();
        ready = true;
        LOG.log(
                Level.INFO,
                "samples_ready series={0} active_series={1} millis={2}",
                Integer.toString(series),
                Integer.toString(head.activeSeries()),
                Long.toString((System.nanoTime() - begin) / 1_000_000));
    }

    private void followAll() {
        while (followed.follow()) {
            // until nothing more is there
        }
        seen.look();
    }

    /** One round of bringing samples to rest. */
    void seal() {
        if (!ready) {
            return;
        }
        try {
            Sealer.Outcome outcome = sealer.run();
            tally.sealed(outcome);
            if (outcome.windows() > 0 || outcome.rows() > 0) {
                LOG.log(
                        Level.INFO,
                        "samples_sealed windows={0} samples={1} bytes={2} rows_deleted={3}",
                        Integer.toString(outcome.windows()),
                        Long.toString(outcome.samples()),
                        Long.toString(outcome.bytes()),
                        Integer.toString(outcome.rows()));
            }
            states.succeeded(Step.SEAL);
        } catch (RuntimeException | Error failure) {
            states.failed(Step.SEAL, failure);
        }
    }
}
