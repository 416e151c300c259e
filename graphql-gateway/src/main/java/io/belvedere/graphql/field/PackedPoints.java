package io.belvedere.graphql.field;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/**
 * The points of a series as they leave: the values at every step from the first point to the last, as one scalar. The
 * engine sees one object a series, and nothing is made for a point. The arrays are as long as each other and never change.
 *
 * @param stepMillis between two values; {@link #NO_STEP} if each has a time of its own
 * @param timestampsMillis of the values, each a multiple of the step behind the first
 */
public record PackedPoints(long stepMillis, long[] timestampsMillis, double[] values) {

    /** Of samples as they were stored. */
    public static final long NO_STEP = 0;

    public static final GraphQLScalarType SCALAR = GraphQLScalarType.newScalar()
            .name("Points")
            .coercing(new AsTheyAre())
            .build();

    public boolean hasStep() {
        return stepMillis != NO_STEP;
    }

    /** Where the first value is; 0 if there is none. */
    public long startMillis() {
        return timestampsMillis.length == 0 ? 0 : timestampsMillis[0];
    }

    /** Is told the values from the first to the last, a gap for each step without one; without a step there are no gaps. */
    public interface Visitor {
        void value(double value);

        void gap();
    }

    public void visit(Visitor visitor) {
        long expected = startMillis();
        for (int i = 0; i < values.length; i++) {
            for (; hasStep() && expected < timestampsMillis[i]; expected += stepMillis) {
                visitor.gap();
            }
            visitor.value(values[i]);
            expected += stepMillis;
        }
    }

    private static final class AsTheyAre implements Coercing<PackedPoints, PackedPoints> {

        @Override
        public PackedPoints serialize(Object value, GraphQLContext context, Locale locale) {
            if (value instanceof PackedPoints points) {
                return points;
            }
            throw new CoercingSerializeException("not points");
        }

        @Override
        public PackedPoints parseValue(Object value, GraphQLContext context, Locale locale) {
            throw new CoercingParseValueException("points are only answered");
        }

        @Override
        public PackedPoints parseLiteral(
                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            throw new CoercingParseLiteralException("points are only answered");
        }
    }
}
