package io.belvedere.graphql.dashboard;

import graphql.schema.idl.TypeRuntimeWiring;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.TimeRanges;
import io.belvedere.dashboard.Variables;
import io.belvedere.graphql.field.Fields;
import java.util.function.Function;

/** The fields of what people edit of a dashboard, which past boards have too. */
public final class ContentFields {

    private ContentFields() {}

    public static <S> TypeRuntimeWiring.Builder wire(
            TypeRuntimeWiring.Builder type, Class<S> source, Function<S, DashboardContent> content) {
        return type.dataFetcher("title", Fields.of(source, content.andThen(DashboardContent::title)))
                .dataFetcher("description", Fields.of(source, content.andThen(DashboardContent::description)))
                .dataFetcher("tags", Fields.of(source, content.andThen(DashboardContent::tags)))
                .dataFetcher("folderId", Fields.textIfThere(source, board -> content.apply(board)
                        .folder()))
                .dataFetcher("variables", Fields.of(source, board -> content.apply(board).variables().stream()
                        .map(Variables::toJson)
                        .toList()))
                .dataFetcher(
                        "timeRange",
                        Fields.of(
                                source,
                                board -> TimeRanges.toJson(content.apply(board).timeRange())))
                .dataFetcher("template", Fields.of(source, board -> content.apply(board)
                        .template()))
                .dataFetcher("expiresAt", Fields.of(source, board -> content.apply(board)
                        .expiresAt()));
    }
}
