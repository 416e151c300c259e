package io.belvedere.graphql.template;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.belvedere.code.TemplateService;
import io.belvedere.graphql.edit.EditPayload;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;

/** Ties the templates of the server to what lists them and makes dashboards of them. */
public final class TemplateWiring {

    private TemplateWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, TemplateService templates) {
        wiring.type(
                        "Query",
                        type -> type.dataFetcher("templates", environment -> templates.list(Callers.of(environment))))
                .type(
                        "Mutation",
                        type -> type.dataFetcher(
                                "createDashboardFromTemplate", environment -> create(templates, environment)));
    }

    private static EditPayload create(TemplateService templates, DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        return EditPayload.made(
                environment,
                templates.create(
                        Callers.of(environment), input.text("template"), input.text("title"), input.requestId()));
    }
}
