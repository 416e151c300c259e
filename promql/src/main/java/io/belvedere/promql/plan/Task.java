package io.belvedere.promql.plan;

import io.belvedere.promql.Grid;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.Subquery;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * An expression to be evaluated on a grid, once, however often it stands in the query. Its inputs come before it in the
 * plan. Never changes once the plan is there.
 */
public final class Task {

    private final Expression expression;
    private final Shape shape;
    private final IdentityHashMap<Expression, Task> inputOfPart = new IdentityHashMap<>();
    private final List<Expression> occurrences = new ArrayList<>();
    private List<Task> readers = List.of();
    private int uses;
    private boolean counted;

    /** The parts are those that became the inputs of the shape, in the same order. */
    Task(Expression expression, Shape shape, List<Expression> parts) {
        this.expression = expression;
        this.shape = shape;
        for (int i = 0; i < parts.size(); i++) {
            inputOfPart.put(evaluated(parts.get(i)), inputs().get(i));
        }
        inputs().forEach(Task::use);
    }

    void occursAs(Expression same, boolean isCounted) {
        occurrences.add(same);
        counted |= isCounted;
    }

    void use() {
        uses++;
    }

    void readTogether(List<Task> tasks) {
        readers = tasks;
    }

    /** Not in parentheses. */
    public Expression expression() {
        return expression;
    }

    public Grid grid() {
        return shape.grid();
    }

    /** Whether all that is to be done is to repeat the only input, which has one step, at each step. */
    public boolean spreads() {
        return shape.isSpread();
    }

    public List<Task> inputs() {
        return shape.inputs();
    }

    /**
     * The input that a part of the expression became, or what a subquery among the parts is of. None if the task reads the
     * part itself, or if there is nothing to do.
     */
    public Optional<Task> findInput(Expression part) {
        return Optional.ofNullable(inputOfPart.get(evaluated(part)));
    }

    private static Expression evaluated(Expression part) {
        Expression bare = part.withoutParentheses();
        return bare instanceof Subquery subquery ? subquery.expression().withoutParentheses() : bare;
    }

    public Optional<Reading> reading() {
        return shape.reading();
    }

    /** All tasks that make do with the same samples as this one, itself among them. Their values can be had at once. */
    public List<Task> readers() {
        return readers;
    }

    /** The expression wherever it stands in the query. */
    public List<Expression> occurrences() {
        return occurrences;
    }

    /** How many tasks need what this one makes; the whole query counts as one. */
    public int uses() {
        return uses;
    }

    /** Whether statistics count its samples: not those under subqueries, whose results are counted where they are used. */
    public boolean isCounted() {
        return counted;
    }
}
