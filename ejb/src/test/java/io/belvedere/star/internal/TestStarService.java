package io.belvedere.star.internal;

import io.belvedere.dashboard.DashboardService;
import io.belvedere.star.StarService;
import io.belvedere.star.Stars;
import io.belvedere.transaction.DirectTransactions;
import java.time.InstantSource;

/** The service of stars, over a store in memory. */
public final class TestStarService {

    private TestStarService() {}

    public static StarService over(Stars stars, DashboardService dashboards, InstantSource clock) {
        return new StarServiceBean(stars, dashboards, new DirectTransactions(), clock);
    }
}
