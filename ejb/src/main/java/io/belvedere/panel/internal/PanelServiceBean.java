package io.belvedere.panel.internal;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.TimeWindow;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.panel.PanelOutcome;
import io.belvedere.panel.PanelOutcome.Refused;
import io.belvedere.panel.PanelQuestion;
import io.belvedere.panel.PanelService;
import io.belvedere.panel.PanelView;
import io.belvedere.panel.VariableValues;
import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.query.Pending;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.StoredQueries;
import io.belvedere.query.StoredQueries.Asked;
import io.belvedere.query.overlay.PreviousPeriod;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds what regions ask, and asks all of it at once. The boards come from their caches and with the caller's rights.
 */
@Stateless
@Local(PanelService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PanelServiceBean implements PanelService {

    @Inject
    private DashboardService dashboards;

    @Inject
    private LayoutService layouts;

    @Inject
    private StoredQueries stored;

    @Inject
    private VariableLists lists;

    @Inject
    private PanelDesk desk;

    @Inject
    private PanelSettings settings;

    @Inject
    private InstantSource clock;

    public PanelServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    PanelServiceBean(
            DashboardService dashboards,
            LayoutService layouts,
            StoredQueries stored,
            VariableLists lists,
            PanelDesk desk,
            PanelSettings settings,
            InstantSource clock) {
        this.dashboards = dashboards;
        this.layouts = layouts;
        this.stored = stored;
        this.lists = lists;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<PanelQuestion, Pending<PanelOutcome>> answer(Caller caller, Collection<PanelQuestion> questions) {
        Batch batch = new Batch(caller, clock.instant());
        batch.read(questions);
        questions.forEach(batch::ask);
        return batch.answers();
    }

    @Override
    public Grid grid(PanelView view) {
        TimeRange range = Optional.ofNullable(view.range()).orElse(TimeRange.DEFAULT);
        return PanelTimes.of(TimeWindow.of(range, clock.instant()), view.maxPoints(), settings.interval())
                .grid();
    }

    @Override
    public List<VariableValues> variables(Caller caller, DashboardId dashboard, PanelView view) {
        Dashboard found = dashboards.get(caller, dashboard);
        BoardVariables variables = new Batch(caller, clock.instant()).look(found, view).variables;
        return found.content().variables().stream().map(variables::values).toList();
    }

    /** How one board is looked at. */
    private record Look(PanelTimes times, BoardVariables variables) {}

    private record LookKey(DashboardId dashboard, PanelView view) {}

    /** Questions that are answered together, as of one instant. */
    private final class Batch {

        private final Caller caller;
        private final Instant asOf;
        private final boolean isFree;
        private final Map<LookKey, Look> looks = new HashMap<>();
        private final Map<PanelQuestion, List<Supplier<PanelPart>>> asking = new LinkedHashMap<>();
        private final Map<PanelQuestion, Pending<PanelOutcome>> outcomes = new LinkedHashMap<>();
        private final List<Asked> asked = new ArrayList<>();
        private List<Pending<QueryAnswer>> begun = List.of();
        private Map<DashboardId, Dashboard> boards = Map.of();
        private Map<DashboardId, List<Layout>> layoutsOfBoards = Map.of();

        Batch(Caller caller, Instant asOf) {
            this.caller = caller;
            this.asOf = asOf;
            this.isFree = stored.mayAskOthers(caller);
        }

        void read(Collection<PanelQuestion> questions) {
            Set<DashboardId> ids =
                    questions.stream().map(PanelQuestion::dashboard).collect(Collectors.toSet());
            boards = dashboards.getAll(caller, ids);
            layoutsOfBoards = layouts.ofDashboards(caller, ids);
        }

        void ask(PanelQuestion question) {
            try {
                Region region = region(question);
                Look look = lookOf(question);
                LastPanels.Key key = new LastPanels.Key(caller.tenant(), question);
                Optional<PreviousPeriod> before = Comparison.of(region.widget(), look.times.grid());
                List<Supplier<PanelPart>> parts = new ArrayList<>();
                for (Query query : region.widget().queries()) {
                    if (!query.hidden()) {
                        parts.add(ask(key, query, look, Optional.empty()));
                        if (before.isPresent()) {
                            parts.add(ask(key, query, look, before));
                        }
                    }
                }
                asking.put(question, parts);
            } catch (BelvedereException refused) {
                outcomes.put(question, Pending.settled(() -> new Refused(refused)));
            }
        }

        /** The part that the query is once the batch is under way; a panel that rests, or whose store is away, has a failed one. */
        private Supplier<PanelPart> ask(LastPanels.Key key, Query query, Look look, Optional<PreviousPeriod> before) {
            try {
                desk.requireRested(key);
                String text = look.variables.interpolated("expression", query.expression());
                int place = asked.size();
                Grid grid = look.times.grid();
                asked.add(new Asked(
                        text, before.map(period -> period.before(grid)).orElse(grid)));
                return () -> new PanelPart(query, before, begun.get(place));
            } catch (BelvedereException failure) {
                if (!PanelDesk.isPassing(failure.problem())) {
                    throw failure;
                }
                return () -> new PanelPart(query, before, Pending.failed(failure));
            }
        }

        private Region region(PanelQuestion question) {
            return layoutsOfBoards.getOrDefault(question.dashboard(), List.of()).stream()
                    .filter(layout -> layout.id().equals(question.layout()))
                    .findFirst()
                    .orElseThrow(() -> BelvedereException.notFound("layout", question.layout()))
                    .region(question.region());
        }

        private Look lookOf(PanelQuestion question) {
            LookKey key = new LookKey(question.dashboard(), question.view());
            Look known = looks.get(key);
            if (known == null) {
                Dashboard board = Optional.ofNullable(boards.get(question.dashboard()))
                        .orElseThrow(() -> BelvedereException.notFound("dashboard", question.dashboard()));
                known = look(board, question.view());
                looks.put(key, known);
            }
            return known;
        }

        Look look(Dashboard board, PanelView view) {
            TimeWindow window = TimeWindow.of(
                    Optional.ofNullable(view.range()).orElse(board.content().timeRange()), asOf);
            PanelTimes times = PanelTimes.of(window, view.maxPoints(), settings.interval());
            return new Look(
                    times,
                    new BoardVariables(
                            board.content().variables(),
                            view.variables(),
                            times.builtIn(),
                            expression -> lists.values(caller, expression, window),
                            isFree));
        }

        Map<PanelQuestion, Pending<PanelOutcome>> answers() {
            begun = stored.begin(caller.tenant(), asked, settings.timeout());
            asking.forEach((question, parts) -> {
                PanelAtWork atWork = new PanelAtWork(
                        lookOf(question).times.grid(),
                        asOf,
                        parts.stream().map(Supplier::get).toList());
                outcomes.put(question, new PendingPanel(desk, new LastPanels.Key(caller.tenant(), question), atWork));
            });
            return outcomes;
        }
    }
}
