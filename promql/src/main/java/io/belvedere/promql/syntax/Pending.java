package io.belvedere.promql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What has begun and waits for the expression that comes next. The parser keeps these on a stack of its own, so that
 * nesting takes none of the thread's.
 */
sealed interface Pending {

    /** Operators that bind less end the expression that this will be a part of. */
    int lowestPrecedence();

    /** An operator and what stands left of it. */
    record Operation(
            Expression left,
            int heightOfLeft,
            BinaryOperator operator,
            Span operatorSpan,
            boolean returnsBool,
            VectorMatching matching,
            int lowestPrecedence)
            implements Pending {}

    /** A plus or minus before its operand. */
    record Sign(Token sign, int lowestPrecedence) implements Pending {}

    /** An opened parenthesis that encloses an expression. */
    record Parenthesis(Span opening, int lowestPrecedence) implements Pending {}

    /** A call, whose opening parenthesis has been read, and its arguments so far. */
    final class Call implements Pending {

        private final String context;
        private final Function<List<Expression>, Expression> completion;
        private final int lowestPrecedence;
        private final List<Expression> arguments = new ArrayList<>();
        private int highest;

        Call(String context, Function<List<Expression>, Expression> completion, int lowestPrecedence) {
            this.context = context;
            this.completion = completion;
            this.lowestPrecedence = lowestPrecedence;
        }

        void add(Expression argument, int height) {
            arguments.add(argument);
            highest = Math.max(highest, height);
        }

        /** Of the arguments: 0 if there is none. */
        int height() {
            return highest;
        }

        /** For messages: what kind of call it is. */
        String context() {
            return context;
        }

        /** After the closing parenthesis. */
        Expression complete() {
            return completion.apply(arguments);
        }

        @Override
        public int lowestPrecedence() {
            return lowestPrecedence;
        }
    }
}
