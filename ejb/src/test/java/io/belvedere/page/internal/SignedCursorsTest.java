package io.belvedere.page.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedCursorsTest {

    private static final Listing LIST = Listing.of("acme", "dashboards")
            .by("order", "TITLE")
            .by("owner", Optional.of("ada"))
            .by("tag", List.of("a", "b"));
    private static final Position POSITION = Position.at("disk", "0f9c2a4e");

    private final Cursors cursors = TestCursors.create();

    static List<Position> positions() {
        return List.of(
                POSITION,
                Position.at(Instant.parse("2026-11-21T10:15:30.123456Z"), "0f9c2a4e"),
                Position.at(-0.25, "0f9c2a4e"),
                Position.at(42),
                Position.at("", "id"),
                Position.at("a\0b", "id"),
                Position.at("Ünlimited 株 🙂", "id"));
    }

    static List<Listing> otherLists() {
        return List.of(
                Listing.of("acme", "dashboards"),
                new Listing("zenith", "dashboards", LIST.conditions()),
                new Listing("acme", "trash", LIST.conditions()),
                LIST.by("template", true),
                Listing.of("acme", "dashboards")
                        .by("order", "CREATED")
                        .by("owner", "ada")
                        .by("tag", List.of("a", "b")),
                Listing.of("acme", "dashboards")
                        .by("order", "TITLE")
                        .by("owner", Optional.empty())
                        .by("tag", List.of("a", "b")),
                Listing.of("acme", "dashboards")
                        .by("order", "TITLE")
                        .by("owner", "ada")
                        .by("tag", List.of("a, b")));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void read_returnsWhatWasWritten(Position position) {
        String cursor = cursors.of(LIST).write(position);

        assertThat(cursors.of(LIST).read("after", cursor)).isEqualTo(position);
    }

    @ParameterizedTest
    @MethodSource("otherLists")
    void read_refusesCursorOfAnotherList(Listing other) {
        String cursor = cursors.of(other).write(POSITION);

        assertThatThrownBy(() -> cursors.of(LIST).read("page_token", cursor))
                .hasMessage("page_token is not a cursor of this list");
    }

    @Test
    void read_refusesForgedCursor() {
        String cursor = cursors.of(LIST).write(POSITION);
        String forged = cursor.substring(0, cursor.length() - 2) + "AA";

        assertThatThrownBy(() -> cursors.of(LIST).read("after", forged))
                .hasMessage("after is not a cursor of this list");
    }
}
