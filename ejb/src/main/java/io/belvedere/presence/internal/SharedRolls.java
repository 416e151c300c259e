package io.belvedere.presence.internal;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.presence.Presence;
import io.belvedere.presence.SessionId;
import io.belvedere.presence.Whereabouts;
import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.TenantId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.infinispan.context.Flag;
import org.infinispan.distribution.DistributionManager;

/**
 * The rolls of all tenants, one cache entry each. A change travels to the entry and is applied there under its lock, so
 * no two nodes ever give away the same place. What a killed node leaves behind are leases that nobody renews: counts
 * heal by themselves. Safe for any number of threads and nodes whose clocks agree within the time that a lease lasts
 * beyond a missed heartbeat.
 */
final class SharedRolls {

    private static final Logger LOG = System.getLogger(SharedRolls.class.getName());
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Cache<String, Roll> rolls;
    private final PresenceSettings settings;
    private final InstantSource clock;
    private final Tally tally;

    SharedRolls(Cache<String, Roll> rolls, PresenceSettings settings, InstantSource clock, Tally tally) {
        this.rolls = rolls;
        this.settings = settings;
        this.clock = clock;
        this.tally = tally;
    }

    Presence renew(TenantId tenant, String user, SessionId session, Whereabouts whereabouts) {
        Instant now = clock.instant();
        Presence wanted = new Presence(session, user, whereabouts, now, now.plus(settings.timeout()));
        Renew change = new Renew(wanted, settings.limits());
        long lifespan = settings.timeout().toMillis();
        Roll roll = answering(() -> rolls.compute(tenant.value(), change, lifespan, TimeUnit.MILLISECONDS));
        Presence renewed = roll.find(user, session)
                .filter(found -> found.whereabouts().equals(whereabouts))
                .filter(found -> found.expiresAt().equals(wanted.expiresAt()))
                .orElseThrow(() -> refused(wanted, roll));
        if (renewed.joinedAt().equals(now)) {
            tally.joined();
        }
        return renewed;
    }

    void leave(TenantId tenant, String user, SessionId session) {
        if (read(tenant).find(user, session).isPresent()) {
            answering(() -> rolls.computeIfPresent(tenant.value(), new Leave(user, session.toString())));
            tally.left();
        }
    }

    List<Presence> on(TenantId tenant, DashboardId dashboard) {
        return read(tenant).on(dashboard);
    }

    /** The sessions in the rolls that this node is the first owner of: added up over all nodes, each is counted once. */
    long countHere() {
        DistributionManager owners = rolls.getAdvancedCache().getDistributionManager();
        Instant now = clock.instant();
        return rolls.getAdvancedCache().withFlags(Flag.CACHE_MODE_LOCAL).entrySet().stream()
                .filter(roll -> owners == null
                        || owners.getCacheTopology()
                                .getDistribution(roll.getKey())
                                .isPrimary())
                .mapToLong(roll -> roll.getValue().asOf(now).sessions().size())
                .sum();
    }

    private Roll read(TenantId tenant) {
        return answering(() -> rolls.getOrDefault(tenant.value(), Roll.EMPTY)).asOf(clock.instant());
    }

    private BelvedereException refused(Presence wanted, Roll roll) {
        BelvedereException refusal =
                roll.refusal(wanted, settings.limits()).orElseThrow(() -> new IllegalStateException("not renewed"));
        tally.refused(refusal.details().getOrDefault("field", ""));
        return refusal;
    }

    private static <T> T answering(Supplier<T> work) {
        try {
            return work.get();
        } catch (CacheException failure) {
            LOG.log(Level.WARNING, "presence_failure cause={0}", failure.toString());
            throw BelvedereException.unavailable(
                    "presence is unavailable at the moment, editing is not affected", RETRY_AFTER_SECONDS);
        }
    }
}
