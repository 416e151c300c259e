package io.belvedere.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.DashboardQuery.Order;
import io.belvedere.dashboard.DashboardQuery.Viewer;
import io.belvedere.folder.FolderId;
import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DashboardQueryTest {

    private static final TenantId TENANT = new TenantId("acme");
    private static final Viewer ADA = new Viewer("ada", false);
    private static final Viewer BOB = new Viewer("bob", true);
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void listing_isAnotherForEveryConditionAndOrder() {
        List<DashboardQuery> queries = List.of(
                DashboardQuery.all(new Caller(TENANT, "ada", Role.EDITOR)),
                query(ADA, Optional.of("a"), NONE, List.of(), false, Order.CREATED),
                query(ADA, NONE, Optional.of("a"), List.of(), false, Order.CREATED),
                query(ADA, NONE, NONE, List.of("a"), false, Order.CREATED),
                query(ADA, NONE, NONE, List.of("a", "b"), false, Order.CREATED),
                query(ADA, NONE, NONE, List.of("a, b"), false, Order.CREATED),
                query(ADA, NONE, NONE, List.of(), true, Order.CREATED),
                query(BOB, NONE, NONE, List.of(), true, Order.CREATED),
                query(ADA, NONE, NONE, List.of(), false, Order.TITLE),
                new DashboardQuery(
                        ADA,
                        NONE,
                        NONE,
                        List.of(),
                        Optional.of(FolderId.random()),
                        NONE,
                        Optional.empty(),
                        false,
                        Order.CREATED),
                new DashboardQuery(
                        ADA,
                        NONE,
                        NONE,
                        List.of(),
                        Optional.empty(),
                        Optional.of("a"),
                        Optional.empty(),
                        false,
                        Order.CREATED),
                new DashboardQuery(
                        ADA, NONE, NONE, List.of(), Optional.empty(), NONE, Optional.of(false), false, Order.CREATED));

        assertThat(queries.stream().map(query -> query.listing(TENANT))).doesNotHaveDuplicates();
    }

    @Test
    void listing_isTheSameForEveryViewer() {
        DashboardQuery adas = query(ADA, NONE, NONE, List.of(), false, Order.CREATED);
        DashboardQuery bobs = query(BOB, NONE, NONE, List.of(), false, Order.CREATED);

        assertThat(adas.listing(TENANT)).isEqualTo(bobs.listing(TENANT));
        assertThat(adas.listing(TENANT)).isNotEqualTo(adas.listing(new TenantId("zenith")));
    }

    private static DashboardQuery query(
            Viewer viewer,
            Optional<String> text,
            Optional<String> owner,
            List<String> tags,
            boolean starred,
            Order order) {
        return new DashboardQuery(
                viewer, text, owner, tags, Optional.empty(), Optional.empty(), Optional.empty(), starred, order);
    }
}
