package io.belvedere.graphql.cost;

import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.belvedere.page.PageRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cost of one operation, never below what it will be by the same weights: every field costs its weight once for each
 * object that it is asked of, and a list is as long as its arguments allow. Fields that meet under one name are counted
 * apart, and of several types that an object may have, all. It takes as long as the operation has fields with its
 * fragments written out, which the limits bound.
 */
public final class CostEstimate {

    private static final String DEFERRED = "defer";

    /** What is deferred comes as a part of its own, once for each object that it is asked of. */
    private static final int COST_OF_A_PART = 1;

    private final CostTable costs;
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final CoercedVariables variables;

    private CostEstimate(CostTable costs, ExecutionContext execution) {
        this.costs = costs;
        schema = execution.getGraphQLSchema();
        fragments = execution.getFragmentsByName();
        variables = execution.getCoercedVariables();
    }

    public static double of(ExecutionContext execution, CostTable costs) {
        OperationDefinition operation = execution.getOperationDefinition();
        CostEstimate estimate = new CostEstimate(costs, execution);
        return estimate.selections(operation.getSelectionSet(), estimate.root(operation.getOperation()), Map.of());
    }

    private GraphQLCompositeType root(OperationDefinition.Operation operation) {
        return Objects.requireNonNull(
                switch (operation) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
    }

    /** Of one object; the sizes are those of its lists that its parent's arguments set. */
    private double selections(SelectionSet set, GraphQLCompositeType type, Map<String, Integer> sizes) {
        double sum = 0;
        for (Selection<?> selection : set.getSelections()) {
            if (isIncluded((DirectivesContainer<?>) selection)) {
                sum += selection(selection, type, sizes);
                sum += ((DirectivesContainer<?>) selection).hasDirective(DEFERRED) ? COST_OF_A_PART : 0;
            }
        }
        return sum;
    }

    private double selection(Selection<?> selection, GraphQLCompositeType type, Map<String, Integer> sizes) {
        if (selection instanceof Field field) {
            return field(field, type, sizes);
        }
        if (selection instanceof InlineFragment inline) {
            return selections(inline.getSelectionSet(), narrowed(inline.getTypeCondition(), type), sizes);
        }
        FragmentDefinition fragment = Objects.requireNonNull(fragments.get(((FragmentSpread) selection).getName()));
        return selections(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), type), sizes);
    }

    private GraphQLCompositeType narrowed(@Nullable TypeName condition, GraphQLCompositeType type) {
        return condition != null && schema.getType(condition.getName()) instanceof GraphQLCompositeType narrower
                ? narrower
                : type;
    }

    /** What the engine knows of the schema and of types costs nothing; limits of its own bound that. */
    private double field(Field field, GraphQLCompositeType type, Map<String, Integer> sizes) {
        if (field.getName().startsWith("__") || !(type instanceof GraphQLFieldsContainer fields)) {
            return 0;
        }
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, fields, field.getName());
        FieldCost cost = costs.of(definition);
        double own = cost.weight();
        for (Argument argument : field.getArguments()) {
            own += cost.argumentWeights().getOrDefault(argument.getName(), 0.0);
        }
        if (field.getSelectionSet() == null
                || !(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType below)) {
            return own;
        }
        int size = size(field, cost);
        Map<String, Integer> sizesBelow = new HashMap<>();
        cost.sizedFields().forEach(name -> sizesBelow.put(name, size));
        int times = cost.sizedFields().isEmpty() ? sizes.getOrDefault(field.getName(), size) : 1;
        return own + times * selections(field.getSelectionSet(), below, sizesBelow);
    }

    /** The longest that any of its arguments allows. */
    private int size(Field field, FieldCost cost) {
        int size = cost.slicingArguments().isEmpty() ? cost.assumedSize() : 0;
        for (Map.Entry<String, Integer> slicing : cost.slicingArguments().entrySet()) {
            size = Math.max(size, slice(field, slicing.getKey(), slicing.getValue()));
        }
        return size;
    }

    private int slice(Field field, String name, int otherwise) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals(name) && value(argument.getValue()) instanceof Number asked) {
                // What is out of range will be refused; it must not look dear before.
                return (int) Math.max(0, Math.min(asked.longValue(), PageRequest.MAX_SIZE));
            }
        }
        return otherwise;
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            boolean skips = directive.getName().equals("skip");
            Argument condition = directive.getArgument("if");
            if ((skips || directive.getName().equals("include"))
                    && condition != null
                    && value(condition.getValue()) instanceof Boolean given
                    && given == skips) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object value(@Nullable Value<?> value) {
        if (value instanceof IntValue whole) {
            return whole.getValue();
        }
        if (value instanceof BooleanValue flag) {
            return flag.isValue();
        }
        return value instanceof VariableReference variable ? variables.get(variable.getName()) : null;
    }
}
