package io.belvedere.promql.syntax;

/** A query that is not PromQL. The message names line and column and is meant for whoever wrote the query. */
public final class PromqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;

    public PromqlException(String message, int position) {
        super(message);
        this.position = position;
    }

    static PromqlException at(int position, String text, String problem) {
        return new PromqlException(lineAndColumn(text, position) + ": parse error: " + problem, position);
    }

    private static String lineAndColumn(String text, int position) {
        String before = text.substring(0, position);
        long line = 1 + before.chars().filter(character -> character == '\n').count();
        int column = position - before.lastIndexOf('\n');
        return line + ":" + column;
    }

    /** The offset in the query at which the fault was found. */
    public int position() {
        return position;
    }
}
