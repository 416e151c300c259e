package io.belvedere.graphql.stream;

import static io.belvedere.graphql.GatewayFixture.COLLEAGUE;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.belvedere.access.Caller;
import io.belvedere.graphql.TestStreams;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Sixteen places: four of a tenant, three of a caller. */
class PlacesTest {

    private final Places places = new Places(TestStreams.LIMITS);

    @Test
    void caller_hasSoMany() {
        take(EDITOR);
        take(EDITOR);
        Places.Place last = take(EDITOR);

        assertProblem(Problem.LIMIT_EXCEEDED, () -> take(EDITOR));
        take(COLLEAGUE);
        last.leave();
        take(EDITOR);
    }

    @Test
    void tenant_hasSoMany() {
        take(EDITOR);
        take(EDITOR);
        take(COLLEAGUE);
        take(COLLEAGUE);

        assertProblem(Problem.LIMIT_EXCEEDED, () -> take(COLLEAGUE));
        take(FOREIGNER);
    }

    @Test
    void thoseWhoDoNotSayWhoTheyAre_keepNobodyElseOut() {
        for (int number = 0; number < 3; number++) {
            places.take();
        }
        Places.Place other = places.take();

        assertProblem(Problem.UNAVAILABLE, places::take);
        other.give(EDITOR);
        places.take();
    }

    @Test
    void place_isLeftOnce() {
        Places.Place place = take(EDITOR);
        take(EDITOR);

        place.leave();
        place.leave();

        assertThat(places.taken()).isEqualTo(1);
    }

    @Test
    void placeThatWasLeft_isNobodys() {
        Places.Place place = places.take();
        place.leave();

        place.give(EDITOR);

        for (int number = 0; number < 3; number++) {
            take(EDITOR);
        }
        assertThat(places.taken()).isEqualTo(3);
    }

    private Places.Place take(Caller caller) {
        Places.Place place = places.take();
        try {
            place.give(caller);
        } catch (BelvedereException refused) {
            place.leave();
            throw refused;
        }
        return place;
    }

    private static void assertProblem(Problem expected, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(BelvedereException.class))
                .extracting(BelvedereException::problem)
                .isEqualTo(expected);
    }
}
