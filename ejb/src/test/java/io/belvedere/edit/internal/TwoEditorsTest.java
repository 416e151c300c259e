package io.belvedere.edit.internal;

import static io.belvedere.edit.internal.Workshop.ANN;
import static io.belvedere.edit.internal.Workshop.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.edit.Board;
import io.belvedere.edit.Command;
import io.belvedere.edit.EditConflictException;
import io.belvedere.edit.RegionCommand;
import io.belvedere.edit.Revision;
import io.belvedere.edit.internal.NaiveBoard.Verdict;
import io.belvedere.edit.internal.NaiveBoard.Wish;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two people edit one layout at random, each on whatever version they happen to have seen, and a naive twin says of each
 * command what must become of it. At any time both boards are the same, so no accepted change is lost.
 */
class TwoEditorsTest {

    private static final int COMMANDS_EACH = 10_000;
    private static final int MOST_REGIONS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_121, 987_654_321})
    void anyInterleaving_givesALegalLayoutInWhichNoAcceptedChangeIsLost(long seed) {
        System.out.println("TwoEditorsTest seed=" + seed);
        Session session = new Session(seed);

        for (int turn = 0; turn < 2 * COMMANDS_EACH; turn++) {
            session.turn();
        }

        session.requireSame();
        session.requireLegal();
        assertThat(session.verdicts.get(Verdict.ACCEPTED)).isGreaterThan(COMMANDS_EACH / 4);
        assertThat(session.verdicts.get(Verdict.CONFLICT)).isGreaterThan(COMMANDS_EACH / 50);
        assertThat(session.verdicts.get(Verdict.REFUSED)).isGreaterThan(COMMANDS_EACH / 50);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_121, 987_654_321})
    void undoingEverything_returnsToTheStartWhereNobodyChangedWhatTheOtherDid(long seed) {
        System.out.println("TwoEditorsTest seed=" + seed);
        Random random = new Random(seed);
        Workshop workshop = new Workshop();
        List<RegionId> anns = regions(workshop, 0);
        List<RegionId> bobs = regions(workshop, 12);
        Board start = workshop.board();
        int accepted = 0;
        for (int turn = 0; turn < 2_000; turn++) {
            boolean ann = random.nextBoolean();
            accepted += edit(workshop, random, ann ? ANN : BOB, ann ? anns : bobs, ann ? 0 : 12) ? 1 : 0;
        }

        int undone = 0;
        List<Caller> undoing = new ArrayList<>(List.of(ANN, BOB));
        while (!undoing.isEmpty()) {
            Caller caller = undoing.get(random.nextInt(undoing.size()));
            long firstOwn = caller.equals(ANN) ? start.layout(workshop.layout).version() : 0;
            if (nextUndo(workshop, caller) > firstOwn) {
                workshop.undo(caller);
                undone++;
            } else {
                undoing.remove(caller);
            }
        }

        assertThat(undone).isEqualTo(accepted).isGreaterThan(500);
        assertThat(workshop.board().layout(workshop.layout).regions())
                .isEqualTo(start.layout(workshop.layout).regions());
    }

    private static long nextUndo(Workshop workshop, Caller caller) {
        return workshop.stores
                .revisions
                .lastDone(Workshop.TENANT, workshop.dashboard, caller.name())
                .map(Revision::number)
                .orElse(0L);
    }

    private static List<RegionId> regions(Workshop workshop, int x) {
        List<RegionId> regions = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            regions.add(workshop.region(x, 4 * index, 3, 3));
        }
        return regions;
    }

    /** One random edit in the columns that are the caller's own; tells whether it changed anything. */
    private static boolean edit(Workshop workshop, Random random, Caller caller, List<RegionId> own, int x) {
        RegionId region = own.get(random.nextInt(own.size()));
        long before = workshop.latest();
        try {
            workshop.edit(
                    caller,
                    before,
                    switch (random.nextInt(4)) {
                        case 0 ->
                            new RegionCommand.Move(workshop.layout, region, x + random.nextInt(9), random.nextInt(40));
                        case 1 -> new RegionCommand.Retitle(workshop.layout, region, "title " + random.nextInt(9));
                        case 2 -> new RegionCommand.Resize(workshop.layout, region, 1 + random.nextInt(3), 3);
                        default -> new RegionCommand.Delete(workshop.layout, region);
                    });
        } catch (BelvedereException refusal) {
            assertThat(refusal.problem()).isIn(Problem.INVALID, Problem.NOT_FOUND);
            return readd(workshop, caller, region, x + random.nextInt(9), random.nextInt(40));
        }
        return workshop.latest() > before;
    }

    private static boolean readd(Workshop workshop, Caller caller, RegionId region, int x, int y) {
        try {
            workshop.edit(caller, workshop.latest(), workshop.add(region, x, y, 3, 3));
            return true;
        } catch (BelvedereException refusal) {
            return false;
        }
    }

    /** One random run. */
    private static final class Session {

        private final Random random;
        private final Workshop workshop = new Workshop();
        private final NaiveBoard naive = new NaiveBoard(workshop.latest());
        private final Map<Caller, Long> seen = new HashMap<>(Map.of(ANN, 1L, BOB, 1L));
        private final List<String> everyRegion = new ArrayList<>();
        private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        private int turns;

        Session(long seed) {
            random = new Random(seed);
        }

        void turn() {
            Caller caller = random.nextBoolean() ? ANN : BOB;
            if (random.nextInt(12) == 0) {
                seen.put(caller, naive.number());
            }
            Wish wish = wish();
            long basedOn = Math.max(seen.getOrDefault(caller, 1L), naive.number() - 200);
            Verdict expected = naive.wish(wish, basedOn);
            assertThat(outcome(caller, basedOn, command(wish)))
                    .as("turn %d: %s on %d", turns, wish, basedOn)
                    .isEqualTo(expected);
            verdicts.merge(expected, 1, Integer::sum);
            turns++;
            if (turns % 500 == 0) {
                requireSame();
            }
        }

        private Verdict outcome(Caller caller, long basedOn, Command command) {
            try {
                long before = naive.number();
                long number = workshop.edit(caller, basedOn, command).revision().number();
                boolean accepted = number == before
                        && workshop.stores
                                .revisions
                                .find(Workshop.TENANT, workshop.dashboard, number)
                                .orElseThrow()
                                .author()
                                .equals(caller.name());
                return accepted && changedLast(before) ? Verdict.ACCEPTED : Verdict.UNCHANGED;
            } catch (EditConflictException conflict) {
                return Verdict.CONFLICT;
            } catch (BelvedereException refusal) {
                assertThat(refusal.problem()).isIn(Problem.INVALID, Problem.NOT_FOUND, Problem.CONFLICT);
                return Verdict.REFUSED;
            }
        }

        private long known = 1;

        /** Whether the store has a revision more than at the last turn. */
        private boolean changedLast(long number) {
            boolean more = number > known;
            known = number;
            return more;
        }

        private Wish wish() {
            if (everyRegion.isEmpty() || (naive.regions().size() < MOST_REGIONS && random.nextInt(6) == 0)) {
                String id = new UUID(random.nextLong(), random.nextLong()).toString();
                everyRegion.add(id);
                return new Wish(id, added(), true);
            }
            String region = everyRegion.get(
                    Math.max(0, everyRegion.size() - 1 - random.nextInt(Math.min(60, everyRegion.size()))));
            return switch (random.nextInt(10)) {
                case 0, 1, 2 ->
                    new Wish(region, Map.of("position", List.of(random.nextInt(24), random.nextInt(60))), false);
                case 3, 4 ->
                    new Wish(region, Map.of("size", List.of(1 + random.nextInt(5), 1 + random.nextInt(5))), false);
                case 5, 6 -> new Wish(region, Map.of("title", "title " + random.nextInt(5)), false);
                case 7 -> new Wish(region, Map.of("order", random.nextInt(50)), false);
                case 8 -> new Wish(region, Map.of("locked", random.nextInt(4) == 0), false);
                default -> new Wish(region, Map.of(), false);
            };
        }

        private Map<String, Object> added() {
            Map<String, Object> fields = new TreeMap<>();
            fields.put("position", List.of(random.nextInt(24), random.nextInt(60)));
            fields.put("size", List.of(1 + random.nextInt(3), 1 + random.nextInt(3)));
            fields.put("title", "");
            fields.put("locked", false);
            int order = workshop.board().layout(workshop.layout).nextOrder();
            fields.put("order", order);
            return fields;
        }

        private Command command(Wish wish) {
            RegionId id = new RegionId(UUID.fromString(wish.region()));
            if (wish.isNew()) {
                return adding(id, wish.fields());
            }
            if (wish.fields().isEmpty()) {
                return new RegionCommand.Delete(workshop.layout, id);
            }
            Map.Entry<String, Object> field =
                    wish.fields().entrySet().iterator().next();
            Object value = field.getValue();
            return switch (field.getKey()) {
                case "position" -> new RegionCommand.Move(workshop.layout, id, first(value), second(value));
                case "size" -> new RegionCommand.Resize(workshop.layout, id, first(value), second(value));
                case "title" -> new RegionCommand.Retitle(workshop.layout, id, (String) value);
                case "order" -> new RegionCommand.Reorder(workshop.layout, id, (Integer) value);
                default -> new RegionCommand.Lock(workshop.layout, id, (Boolean) value);
            };
        }

        private Command adding(RegionId id, Map<String, Object> fields) {
            Object position = Objects.requireNonNull(fields.get("position"));
            Object size = Objects.requireNonNull(fields.get("size"));
            if (first(position) + first(size) > 24) {
                // Such a rectangle cannot even be named; moving out of the grid stands for it.
                return new RegionCommand.Move(workshop.layout, id, 99, 0);
            }
            return new RegionCommand.Add(
                    workshop.layout,
                    id,
                    new Placement(first(position), second(position), first(size), second(size)),
                    new Widget(WidgetType.STAT, "", "", List.of(), WidgetOptions.NONE));
        }

        void requireSame() {
            Map<String, Map<String, Object>> real = new TreeMap<>();
            workshop.board()
                    .layout(workshop.layout)
                    .regions()
                    .forEach(region -> real.put(region.id().toString(), fields(region)));
            assertThat(real).isEqualTo(naive.regions());
        }

        void requireLegal() {
            List<Map<String, Object>> all = List.copyOf(naive.regions().values());
            for (int one = 0; one < all.size(); one++) {
                for (int other = one + 1; other < all.size(); other++) {
                    assertThat(NaiveBoard.overlap(all.get(one), all.get(other))).isFalse();
                }
            }
        }

        private static Map<String, Object> fields(Region region) {
            Placement placement = region.placement();
            Map<String, Object> fields = new TreeMap<>();
            fields.put("position", List.of(placement.x(), placement.y()));
            fields.put("size", List.of(placement.width(), placement.height()));
            fields.put("title", region.widget().title());
            fields.put("locked", region.locked());
            fields.put("order", region.order());
            return fields;
        }

        private static int first(Object pair) {
            return (Integer) ((List<?>) pair).get(0);
        }

        private static int second(Object pair) {
            return (Integer) ((List<?>) pair).get(1);
        }
    }
}
