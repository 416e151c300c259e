package io.belvedere.graphql.limit;

import graphql.execution.AbortExecutionException;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures a parsed document before it is validated, in one walk that visits every node once: what a fragment brings is
 * remembered, and counted again wherever it is spread. What passes is small even with all fragments written out, which
 * bounds what validation and execution have to do. Fragments that spread themselves or share a name are refused here too,
 * because nothing could be counted of them.
 */
public final class DocumentCheck {

    private final RequestLimits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Extent> measured = new HashMap<>();
    private final Set<String> entered = new HashSet<>();
    private long aliases;
    private long directives;

    private DocumentCheck(RequestLimits limits) {
        this.limits = limits;
    }

    public static void check(Document document, RequestLimits limits) {
        new DocumentCheck(limits).document(document);
    }

    private void document(Document document) {
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            if (fragments.put(fragment.getName(), fragment) != null) {
                throw invalid(
                        ValidationErrorType.DuplicateFragmentName,
                        fragment,
                        "There can be only one fragment named '" + fragment.getName() + "'");
            }
            limits.require(Measure.FRAGMENTS, fragments.size());
            directives(fragment.getDirectives());
        }
        long fields = 0;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            fields += operation(operation).fields();
            limits.require(Measure.FIELDS, fields);
        }
        // Those that no operation spreads are validated as well.
        fragments.keySet().forEach(name -> fragment(name, 0, 0));
    }

    private Extent operation(OperationDefinition operation) {
        directives(operation.getDirectives());
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            directives(variable.getDirectives());
            value(variable.getDefaultValue(), 1);
        }
        Extent extent = selections(operation.getSelectionSet(), 0, 1);
        limits.require(Measure.ROOT_FIELDS, extent.rootFields());
        return extent;
    }

    private Extent selections(SelectionSet set, int depth, int nesting) {
        limits.require(Measure.NESTING, nesting);
        Extent sum = Extent.NONE;
        for (Selection<?> selection : set.getSelections()) {
            sum = sum.beside(selection(selection, depth, nesting));
            limits.require(Measure.FIELDS, sum.fields());
        }
        return sum;
    }

    private Extent selection(Selection<?> selection, int depth, int nesting) {
        if (selection instanceof Field field) {
            return field(field, depth, nesting);
        }
        if (selection instanceof InlineFragment inline) {
            directives(inline.getDirectives());
            return selections(inline.getSelectionSet(), depth, nesting + 1).inFragment();
        }
        FragmentSpread spread = (FragmentSpread) selection;
        directives(spread.getDirectives());
        return fragment(spread.getName(), depth, nesting).inFragment();
    }

    private Extent field(Field field, int depth, int nesting) {
        limits.require(Measure.DEPTH, depth + 1L);
        if (field.getAlias() != null) {
            aliases++;
            limits.require(Measure.ALIASES, aliases);
        }
        directives(field.getDirectives());
        arguments(field.getArguments());
        SelectionSet selections = field.getSelectionSet();
        return selections == null ? Extent.FIELD : Extent.fieldOver(selections(selections, depth + 1, nesting + 1));
    }

    /** What a fragment brings to the place where it is spread, that is so deep already. */
    private Extent fragment(String name, int depth, int nesting) {
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            return Extent.FIELD;
        }
        Extent known = measured.get(name);
        if (known == null) {
            if (!entered.add(name)) {
                throw invalid(ValidationErrorType.FragmentCycle, fragment, "Fragment '" + name + "' spreads itself");
            }
            known = selections(fragment.getSelectionSet(), depth, nesting + 1);
            measured.put(name, known);
        }
        limits.require(Measure.DEPTH, (long) depth + known.depth());
        limits.require(Measure.NESTING, nesting + 1L + known.nesting());
        return known;
    }

    private void directives(List<Directive> all) {
        limits.require(Measure.DIRECTIVES_PER_PLACE, all.size());
        directives += all.size();
        limits.require(Measure.DIRECTIVES, directives);
        all.forEach(directive -> arguments(directive.getArguments()));
    }

    private void arguments(List<Argument> arguments) {
        arguments.forEach(argument -> value(argument.getValue(), 1));
    }

    private void value(@Nullable Value<?> value, int nesting) {
        if (value instanceof ArrayValue list) {
            limits.require(Measure.NESTING, nesting);
            limits.require(Measure.LIST_ITEMS, list.getValues().size());
            list.getValues().forEach(item -> value(item, nesting + 1));
        } else if (value instanceof ObjectValue object) {
            limits.require(Measure.NESTING, nesting);
            object.getObjectFields().forEach(member -> value(member.getValue(), nesting + 1));
        }
    }

    private static AbortExecutionException invalid(ValidationErrorType type, Definition<?> where, String message) {
        return new AbortExecutionException(List.of(ValidationError.newValidationError()
                .validationErrorType(type)
                .sourceLocation(where.getSourceLocation())
                .description(message)
                .build()));
    }
}
