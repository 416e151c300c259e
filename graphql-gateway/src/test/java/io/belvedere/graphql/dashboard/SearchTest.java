package io.belvedere.graphql.dashboard;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static io.belvedere.graphql.GatewayFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.execution.GraphqlAnswer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of dashboards by filter, order and cursor. */
class SearchTest {

    private final GatewayFixture gateway = new GatewayFixture();

    @BeforeEach
    void make() {
        create("Database latency", "tags:[\"db\",\"slo\"]");
        create("Web errors", "tags:[\"web\",\"slo\"]");
        create("Template of a service", "template:true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter:{}                             | Database latency, Web errors, Template of a service",
                "filter:{tags:[\"slo\"]}               | Database latency, Web errors",
                "filter:{tags:[\"slo\",\"web\"]}       | Web errors",
                "filter:{template:true}                | Template of a service",
                "filter:{template:false, tags:[\"db\"]}| Database latency",
                "filter:{owner:\"nobody\"}             | ''",
                "filter:{text:\"latency\"}             | Database latency",
                "filter:{text:\" \"}, orderBy:TITLE    | Database latency, Template of a service, Web errors",
                "orderBy:TITLE                         | Database latency, Template of a service, Web errors",
                "orderBy:UPDATED                       | Template of a service, Web errors, Database latency",
            })
    void dashboards_areThoseOfTheFilterInOrder(String arguments, String titles) {
        assertThat(titles(gateway.ask(EDITOR, "{dashboards(%s){edges{node{title}}}}".formatted(arguments))))
                .isEqualTo(titles);
    }

    @Test
    void dashboards_ofAnotherTenantAreNotListed() {
        assertThat(titles(gateway.ask(FOREIGNER, "{dashboards{edges{node{title}}}}")))
                .isEmpty();
    }

    @Test
    void dashboards_pageByCursorInAnyOrder() {
        String query = "query($after: String){dashboards(first:1, after:$after, orderBy:TITLE){edges{node{title}}"
                + " pageInfo{hasNextPage hasPreviousPage endCursor}}}";
        GraphqlAnswer first = gateway.ask(EDITOR, query);

        GraphqlAnswer second =
                gateway.ask(EDITOR, query, Map.of("after", text(first, "dashboards", "pageInfo", "endCursor")));

        assertThat(titles(first)).isEqualTo("Database latency");
        assertThat(titles(second)).isEqualTo("Template of a service");
        assertThat(at(first, "dashboards", "pageInfo", "hasPreviousPage")).isEqualTo(false);
        assertThat(at(second, "dashboards", "pageInfo", "hasPreviousPage")).isEqualTo(true);
        assertThat(at(second, "dashboards", "pageInfo", "hasNextPage")).isEqualTo(true);
    }

    @Test
    void cursor_isGoodForItsOwnListOnly() {
        String cursor = text(
                gateway.ask(EDITOR, "{dashboards(first:1){pageInfo{endCursor}}}"),
                "dashboards",
                "pageInfo",
                "endCursor");

        GraphqlAnswer answer = gateway.ask(
                EDITOR, "{dashboards(after:\"%s\", filter:{tags:[\"db\"]}){edges{cursor}}}".formatted(cursor));

        assertThat(onlyError(answer).getMessage()).isEqualTo("after is not a cursor of this list");
    }

    @Test
    void dashboardsWithLayouts_areReadInTwoReads() {
        int before = gateway.reads().count();

        GraphqlAnswer answer =
                gateway.ask(EDITOR, "{dashboards{edges{node{title defaultLayout{name} layouts{name regions{id}}}}}}");

        assertThat(at(answer, "dashboards", "edges", 2, "node", "layouts", 0, "name"))
                .isEqualTo("Main");
        assertThat(gateway.reads().count() - before).isEqualTo(2);
    }

    private static String titles(GraphqlAnswer answer) {
        return IntStream.range(0, ((List<?>) Objects.requireNonNull(at(answer, "dashboards", "edges"))).size())
                .mapToObj(index -> text(answer, "dashboards", "edges", index, "node", "title"))
                .collect(Collectors.joining(", "));
    }

    private void create(String title, String more) {
        gateway.ask(
                EDITOR, "mutation{createDashboard(input:{title:\"%s\", %s}){revision{number}}}".formatted(title, more));
    }
}
