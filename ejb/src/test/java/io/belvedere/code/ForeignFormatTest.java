package io.belvedere.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.code.internal.foreign.Imports;
import io.belvedere.code.internal.foreign.Refusals;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"title": "x", "panels": []}                                                             | GRAFANA
                    {"title": "x", "rows": []}                                                               | GRAFANA
                    {"schemaVersion": 39}                                                                    | GRAFANA
                    {"meta": {}, "dashboard": {"panels": []}}                                                | GRAFANA
                    {"apiVersion": "dashboard.grafana.app/v1beta1", "kind": "Dashboard", "spec": {}}         | GRAFANA
                    {"apiVersion": "dashboard.grafana.app/v2alpha1", "kind": "Dashboard", "spec": {}}        | GRAFANA
                    {"kind": "Dashboard", "metadata": {"name": "x", "project": "y"}, "spec": {"panels": {}}} | PERSES
                    {"apiVersion": "perses.dev/v1alpha1", "kind": "Dashboard", "spec": {}}                   | PERSES
                    {"apiVersion": "belvedere/v1", "kind": "Dashboard"}                                      | BELVEDERE
                    """)
    void of_tellsTheFormatByWhatItAlwaysHas(String file, ForeignFormat format) {
        assertThat(ForeignFormat.of(Imports.tree(file))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"a": 1, "b": 2}                           | file is no dashboard of Belvedere, Grafana or Perses: it has a, b
                    {}                                         | file is no dashboard of Belvedere, Grafana or Perses: it has no members
                    []                                         | file holds an array, a dashboard is an object
                    "text"                                     | file holds a text, a dashboard is an object
                    null                                       | file holds nothing, a dashboard is an object
                    {"apiVersion": "apps/v1", "kind": "Deploy"} | apiVersion is apps/v1 of kind Deploy, which is no dashboard of Belvedere, Grafana or Perses
                    """)
    void of_refusesAnythingElseByWhatItHas(String file, String message) {
        BelvedereException refusal = Refusals.of(() -> ForeignFormat.of(Imports.tree(file)));

        assertThat(refusal.problem()).isEqualTo(Problem.INVALID);
        assertThat(refusal).hasMessage(message);
    }
}
