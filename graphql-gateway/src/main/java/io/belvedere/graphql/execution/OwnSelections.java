package io.belvedere.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.TrivialDataFetcher;
import graphql.execution.ExecutionContext;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.belvedere.graphql.field.OwnField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which selections depend on nothing but the object that they are made of: all their fields are its own, and no variable
 * has a say. It is found out once for each field of a document that is known.
 */
final class OwnSelections {

    /** By the field itself, not by what it says, and only as long as its document is there. */
    private final Cache<Field, Boolean> known =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    /** Of what is selected of an object that is the value of the field. */
    boolean areOwn(Field field, GraphQLObjectType type, ExecutionContext execution) {
        Boolean own = known.getIfPresent(field);
        if (own == null) {
            own = new Look(execution).isOwn(field.getSelectionSet(), type);
            known.put(field, own);
        }
        return own;
    }

    /** Documents that are executed are valid, so fragments lead to an end. */
    private record Look(ExecutionContext execution) {

        private boolean isOwn(@Nullable SelectionSet selections, GraphQLObjectType type) {
            return selections != null
                    && selections.getSelections().stream().allMatch(selection -> isOwn(selection, type));
        }

        private boolean isOwn(Selection<?> selection, GraphQLObjectType type) {
            if (selection instanceof DirectivesContainer<?> marked && isMarked(marked.getDirectives())) {
                return false;
            }
            if (selection instanceof Field field) {
                return isOwn(field, type);
            }
            if (selection instanceof InlineFragment inline) {
                return isOf(inline.getTypeCondition(), type) && isOwn(inline.getSelectionSet(), type);
            }
            FragmentDefinition fragment = execution.getFragment(((FragmentSpread) selection).getName());
            return fragment != null
                    && isOf(fragment.getTypeCondition(), type)
                    && isOwn(fragment.getSelectionSet(), type);
        }

        private boolean isOwn(Field field, GraphQLObjectType type) {
            if (field.getName().startsWith("__")) {
                return field.getName().equals("__typename");
            }
            GraphQLSchema schema = execution.getGraphQLSchema();
            GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
            DataFetcher<?> fetcher =
                    schema.getCodeRegistry().getDataFetcher(FieldCoordinates.coordinates(type, definition), definition);
            if (!(fetcher instanceof TrivialDataFetcher || fetcher instanceof OwnField)
                    || field.getArguments().stream().anyMatch(Look::hasVariable)) {
                return false;
            }
            GraphQLType below = GraphQLTypeUtil.unwrapAll(definition.getType());
            return field.getSelectionSet() == null
                    || (below instanceof GraphQLObjectType object && isOwn(field.getSelectionSet(), object));
        }

        private static boolean isMarked(List<Directive> directives) {
            return !directives.isEmpty();
        }

        private static boolean isOf(@Nullable TypeName condition, GraphQLObjectType type) {
            return condition == null || condition.getName().equals(type.getName());
        }

        private static boolean hasVariable(Node<?> node) {
            return node instanceof VariableReference
                    || node.getChildren().stream().anyMatch(Look::hasVariable);
        }
    }
}
