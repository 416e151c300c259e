package io.belvedere.code.internal;

import io.belvedere.code.BoardFile;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableDefinition;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Placement;
import io.belvedere.layout.RandomWidgets;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Boards of any shape, with the text that troubles file formats. */
final class RandomBoards {

    private static final String[] WORDS = {
        "a",
        "Größe 🚀",
        "yes",
        "null",
        "~",
        "0123",
        "1e3",
        "0x1F",
        ".inf",
        "true",
        "- item",
        "# no comment",
        "key: value",
        "%percent",
        "@at",
        "`tick`",
        "'single' \"double\"",
        "back\\slash/",
        "{curly}",
        "[square]",
        "*star &and !bang |pipe >greater",
        "2026-01-31",
        "12:30:45",
        "tab\there",
        "line\nnext line",
        "line\r\nnext",
        "lone\rreturn",
        "two\n\n  indented\nends with blank \nlast",
        "sep\u2028end",
        "\uFEFFmark",
        "---",
        "...",
        "rate(http_requests_total{job=~\"$job\"}[5m]) # x",
    };

    private final Random random;
    private final TenantId tenant;

    RandomBoards(Random random, TenantId tenant) {
        this.random = random;
        this.tenant = tenant;
    }

    BoardFile board() {
        DashboardId id = new DashboardId(uuid());
        List<Layout> layouts = list(1, 4, i -> layout(id));
        LayoutId first = random.nextBoolean() ? layouts.get(0).id() : null;
        DashboardContent content = new DashboardContent(
                word(),
                maybe(word()),
                new TreeSet<>(list(0, 4, i -> word())),
                null,
                list(0, 5, this::variable),
                random.nextBoolean() ? TimeRange.DEFAULT : new TimeRange("now-1d/d", "now", refresh()),
                first,
                random.nextBoolean(),
                random.nextBoolean() ? null : Instant.parse("2030-01-01T00:00:00.000001Z"));
        Long version = random.nextBoolean() ? null : 1L + random.nextInt(1_000_000);
        return new BoardFile(id, list(0, 4, i -> word()), version, content, layouts);
    }

    private @Nullable Duration refresh() {
        return random.nextBoolean() ? null : Duration.ofSeconds(1 + random.nextInt(3600));
    }

    private Variable variable(int index) {
        VariableDefinition definition = definition();
        boolean list =
                definition instanceof VariableDefinition.Query || definition instanceof VariableDefinition.Custom;
        boolean multiple = list && random.nextBoolean();
        List<String> domain = domain(definition);
        int selected = random.nextInt(Math.min(domain.size(), multiple ? 5 : 1) + 1);
        return new Variable(
                "v" + index,
                maybe(word()),
                index,
                definition,
                multiple,
                list && random.nextBoolean(),
                domain.subList(0, selected));
    }

    private VariableDefinition definition() {
        return switch (random.nextInt(5)) {
            case 0 -> new VariableDefinition.Query("label_values(up, " + word().replace("$", "") + ")", maybe("[^q]*"));
            case 1 -> new VariableDefinition.Custom(words());
            case 2 -> new VariableDefinition.Constant(word());
            case 3 -> new VariableDefinition.Interval(List.of("1m", "5m"));
            default -> new VariableDefinition.TextBox(maybe("[a-z]+"));
        };
    }

    private List<String> domain(VariableDefinition definition) {
        if (definition instanceof VariableDefinition.Custom custom) {
            return custom.values();
        }
        if (definition instanceof VariableDefinition.Interval interval) {
            return interval.durations();
        }
        return definition instanceof VariableDefinition.Constant constant ? List.of(constant.value()) : List.of("abc");
    }

    /** Some words, no two the same. */
    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(WORDS));
        Collections.shuffle(words, random);
        return words.subList(0, 1 + random.nextInt(5));
    }

    private Layout layout(DashboardId dashboard) {
        List<Region> regions = list(0, 12, this::region);
        return new Layout(new LayoutId(uuid()), tenant, dashboard, word(), regions, Instant.EPOCH, 0);
    }

    /** Each in a row of its own, so that none overlaps another. */
    private Region region(int index) {
        int x = random.nextInt(Placement.COLUMNS);
        Placement placement =
                new Placement(x, index * 5, 1 + random.nextInt(Placement.COLUMNS - x), 1 + random.nextInt(5));
        return new Region(new RegionId(uuid()), placement, index, random.nextBoolean(), random.nextBoolean(), widget());
    }

    private Widget widget() {
        Widget widget = new RandomWidgets(random).next();
        Map<String, Object> options = new LinkedHashMap<>(widget.options().values());
        options.replace("content", word());
        return widget.withTitle(maybe(word())).withDescription(maybe(word())).withOptions(new WidgetOptions(options));
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : "";
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> List<T> list(int min, int max, IntFunction<T> item) {
        return new ArrayList<>(IntStream.range(0, min + random.nextInt(max - min))
                .mapToObj(item)
                .toList());
    }
}
