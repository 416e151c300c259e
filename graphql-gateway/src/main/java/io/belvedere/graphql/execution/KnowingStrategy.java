package io.belvedere.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Executes as the engine does, but once only what comes out the same each time: what a document that is known selects of
 * an object that never changes, if that is the object's own. Whether the caller may see the object was decided when it was
 * fetched, as always. What was replaced is asked for no more and leaves in its turn.
 */
final class KnowingStrategy extends AsyncExecutionStrategy {

    /** Of a member of an object, with what it takes around it and the bytes that it is written in. */
    private static final int BYTES_OF_A_MEMBER = 120;

    private final Set<Class<?>> lasting;
    private final OwnSelections selections = new OwnSelections();
    private final Cache<Key, KnownObject> objects;

    /** The classes of which no object ever changes, and which are worth it. */
    KnowingStrategy(DataFetcherExceptionHandler faults, Set<Class<?>> lasting, long maxBytes) {
        super(faults);
        this.lasting = lasting;
        objects = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, KnownObject object) -> weight(object))
                // Housekeeping is little; a thread of its own for it would cost those who wait more.
                .executor(Runnable::run)
                .build();
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext execution, ExecutionStrategyParameters parameters) {
        Object source = parameters.getSource();
        Field field = onlyOne(parameters.getField());
        if (source == null
                || field == null
                || !lasting.contains(source.getClass())
                || !(parameters.getExecutionStepInfo().getUnwrappedNonNullType() instanceof GraphQLObjectType type)
                || !selections.areOwn(field, type, execution)) {
            return super.completeValue(execution, parameters);
        }
        Key key = new Key(source, field);
        KnownObject known = objects.getIfPresent(key);
        if (known != null) {
            // To the engine it is a leaf: there is nothing to fetch below it.
            return new FieldValueInfo(CompleteValueType.SCALAR, known);
        }
        int errors = execution.getErrors().size();
        FieldValueInfo completed = super.completeValue(execution, parameters);
        if (completed.getFieldValueObject() instanceof Map<?, ?> members
                && execution.getErrors().size() == errors) {
            objects.put(key, new KnownObject(members(members)));
        }
        return completed;
    }

    private static @Nullable Field onlyOne(@Nullable MergedField field) {
        return field == null || !field.isSingleField() ? null : field.getSingleField();
    }

    @SuppressWarnings("unchecked") // the names of fields are their keys
    private static Map<String, @Nullable Object> members(Map<?, ?> completed) {
        return (Map<String, @Nullable Object>) completed;
    }

    private static int weight(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.values().stream().mapToInt(KnowingStrategy::weight).sum() + BYTES_OF_A_MEMBER;
        }
        if (value instanceof List<?> list) {
            return list.stream().mapToInt(KnowingStrategy::weight).sum() + BYTES_OF_A_MEMBER;
        }
        return value instanceof String text ? BYTES_OF_A_MEMBER + 2 * text.length() : BYTES_OF_A_MEMBER;
    }

    /** By what they are, not by what they say: to compare two layouts would take as long as to write one. */
    private record Key(Object source, Field field) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.source == source && key.field == field;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(source) + System.identityHashCode(field);
        }
    }
}
