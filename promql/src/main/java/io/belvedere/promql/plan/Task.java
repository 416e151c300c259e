package io.belvedere.promql.plan;

import io.belvedere.promql.Grid;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression to be evaluated on a grid, once, however often it stands in the query. Its inputs come before it in the
 * plan. Never changes once the plan is there.
 */
public final class Task {

    private final Expression expression;
    private final Shape shape;
    private final boolean spreads;
    private final List<Expression> occurrences = new ArrayList<>();
    private List<Task> readers = List.of();
    private int uses;
    private boolean counted;

    Task(Expression expression, Shape shape, boolean spreads) {
        this.expression = expression;
        this.shape = shape;
        this.spreads = spreads;
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
        return spreads;
    }

    public List<Task> inputs() {
        return shape.inputs();
    }

    /** The input that a part of the expression became; none if the task reads it itself, or there is nothing to do. */
    public Optional<Task> findInput(Expression part) {
        Expression argument = part.withoutParentheses();
        Expression bare =
                argument instanceof Subquery subquery ? subquery.expression().withoutParentheses() : argument;
        return inputs().stream()
                .filter(input -> input.occurrences.stream().anyMatch(each -> each == bare))
                .findFirst();
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
