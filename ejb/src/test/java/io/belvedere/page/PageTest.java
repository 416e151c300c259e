package io.belvedere.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void ofSurplus_dropsTheSurplusRowAndSaysThatMoreFollows() {
        Page<Integer> page = Page.ofSurplus(List.of(1, 2, 3), new PageRequest(2, null), Position::at);

        assertThat(page).isEqualTo(new Page<>(List.of(1, 2), List.of(Position.at(1), Position.at(2)), true));
        assertThat(page.next()).contains(Position.at(2));
    }

    @Test
    void ofSurplus_keepsAllOfTheLastPage() {
        Page<Integer> page = Page.ofSurplus(List.of(1, 2), new PageRequest(2, null), Position::at);

        assertThat(page).isEqualTo(new Page<>(List.of(1, 2), List.of(Position.at(1), Position.at(2)), false));
        assertThat(page.next()).isEmpty();
    }

    @Test
    void map_keepsPositions() {
        Page<String> page = Page.ofSurplus(List.of(1, 2, 3), new PageRequest(2, null), Position::at)
                .map(number -> "no. " + number);

        assertThat(page)
                .isEqualTo(new Page<>(List.of("no. 1", "no. 2"), List.of(Position.at(1), Position.at(2)), true));
    }

    @Test
    void request_refusesSizesOutOfRangeByTheCallersName() {
        assertThatThrownBy(() -> PageRequest.of("first", 0, null)).hasMessage("first is 0, allowed is 1 to 200");
        assertThatThrownBy(() -> PageRequest.of("first", 201, null)).hasMessage("first is 201, allowed is 1 to 200");
    }
}
