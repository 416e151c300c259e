package io.belvedere.grpc.dashboard;

import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableDefinition;
import io.belvedere.grpc.v1.ConstantDefinition;
import io.belvedere.grpc.v1.CustomDefinition;
import io.belvedere.grpc.v1.IntervalDefinition;
import io.belvedere.grpc.v1.QueryDefinition;
import io.belvedere.grpc.v1.TextBoxDefinition;
import io.belvedere.problem.BelvedereException;

/** Variables as messages. */
final class VariableMessages {

    private VariableMessages() {}

    static io.belvedere.grpc.v1.Variable toMessage(Variable variable) {
        io.belvedere.grpc.v1.Variable.Builder message = io.belvedere.grpc.v1.Variable.newBuilder()
                .setName(variable.name())
                .setLabel(variable.label())
                .setOrder(variable.order())
                .setMultiple(variable.multiple())
                .setIncludeAll(variable.includeAll())
                .addAllSelected(variable.selected());
        VariableDefinition definition = variable.definition();
        if (definition instanceof VariableDefinition.Query query) {
            message.setQuery(QueryDefinition.newBuilder()
                    .setExpression(query.expression())
                    .setPattern(query.pattern()));
        } else if (definition instanceof VariableDefinition.Custom custom) {
            message.setCustom(CustomDefinition.newBuilder().addAllValues(custom.values()));
        } else if (definition instanceof VariableDefinition.Constant constant) {
            message.setConstant(ConstantDefinition.newBuilder().setValue(constant.value()));
        } else if (definition instanceof VariableDefinition.Interval interval) {
            message.setInterval(IntervalDefinition.newBuilder().addAllDurations(interval.durations()));
        } else if (definition instanceof VariableDefinition.TextBox box) {
            message.setTextBox(TextBoxDefinition.newBuilder().setPattern(box.pattern()));
        }
        return message.build();
    }

    static Variable toVariable(io.belvedere.grpc.v1.Variable message) {
        return new Variable(
                message.getName(),
                message.getLabel(),
                message.getOrder(),
                toDefinition(message),
                message.getMultiple(),
                message.getIncludeAll(),
                message.getSelectedList());
    }

    private static VariableDefinition toDefinition(io.belvedere.grpc.v1.Variable message) {
        return switch (message.getDefinitionCase()) {
            case QUERY ->
                new VariableDefinition.Query(
                        message.getQuery().getExpression(), message.getQuery().getPattern());
            case CUSTOM -> new VariableDefinition.Custom(message.getCustom().getValuesList());
            case CONSTANT ->
                new VariableDefinition.Constant(message.getConstant().getValue());
            case INTERVAL ->
                new VariableDefinition.Interval(message.getInterval().getDurationsList());
            case TEXT_BOX -> new VariableDefinition.TextBox(message.getTextBox().getPattern());
            case DEFINITION_NOT_SET ->
                throw BelvedereException.invalid("variable.definition", "is missing for " + message.getName());
        };
    }
}
