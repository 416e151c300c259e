package io.belvedere.promql.syntax;

/** A query that is not PromQL. The message names line and column and is meant for whoever wrote the query. */
public final class PromqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final int line;
    private final int column;

    private PromqlException(String problem, int position, int line, int column) {
        super(line + ":" + column + ": parse error: " + problem);
        this.position = position;
        this.line = line;
        this.column = column;
    }

    static PromqlException at(int position, String text, String problem) {
        String before = text.substring(0, position);
        int line = 1
                + Math.toIntExact(
                        before.chars().filter(character -> character == '\n').count());
        return new PromqlException(problem, position, line, position - before.lastIndexOf('\n'));
    }

    /** The offset in the query at which the fault was found. */
    public int position() {
        return position;
    }

    /** The line in which it was found, from 1. */
    public int line() {
        return line;
    }

    /** The column of that line, from 1. */
    public int column() {
        return column;
    }
}
