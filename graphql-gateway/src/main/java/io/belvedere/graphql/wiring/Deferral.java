package io.belvedere.graphql.wiring;

import graphql.Directives;
import graphql.language.AstPrinter;
import graphql.schema.GraphQLSchema;

/** The directive by which a document says what of its answer may come later. Without it in the schema it is unknown. */
final class Deferral {

    private Deferral() {}

    static GraphQLSchema in(GraphQLSchema schema) {
        return schema.transform(builder -> builder.additionalDirective(Directives.DeferDirective));
    }

    static String in(String schemaText) {
        return schemaText + "\n" + AstPrinter.printAst(Directives.DEFER_DIRECTIVE_DEFINITION) + "\n";
    }
}
