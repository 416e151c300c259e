package io.belvedere.query.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.query.Found;
import io.belvedere.query.host.HostOverview.Answered;
import io.belvedere.query.host.HostOverview.Failed;
import io.belvedere.query.host.HostOverview.Part;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HostOverviewTest {

    private static final HostRecord RECORD = new HostRecord(SeriesLabels.EMPTY, new TreeMap<>(), 1);

    private final BelvedereException away = BelvedereException.unavailable("the store is away", 2);

    @Test
    void part_hasAsManyRecordsAsAskedFor() {
        Part part = Part.of(() -> List.of(RECORD, RECORD), 1);

        assertThat(part).isEqualTo(new Answered(new Found<>(List.of(RECORD), true)));
    }

    @Test
    void part_isItsFailure() {
        Part part = Part.of(
                () -> {
                    throw away;
                },
                1);

        assertThat(part).isEqualTo(new Failed(away));
    }

    @Test
    void new_isThereForASinglePart() {
        Part answered = Part.of(List::of, 1);

        HostOverview overview = new HostOverview(new Failed(away), new Failed(away), new Failed(away), answered);

        assertThat(overview.vms()).isSameAs(answered);
    }

    @Test
    void new_failsIfNothingWasFound() {
        Failed nothing = new Failed(away);

        assertThatThrownBy(() -> new HostOverview(nothing, nothing, nothing, nothing))
                .isSameAs(away);
    }
}
