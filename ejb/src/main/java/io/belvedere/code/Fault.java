package io.belvedere.code;

/**
 * One thing that is wrong with a file: the path leads to it, such as {@code spec.layouts[0].regions[2].x}, empty for the
 * file as a whole; line and column are where it stands, counted from 1.
 */
public record Fault(String path, int line, int column, String message) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + (path.isEmpty() ? "" : path + " ") + message;
    }
}
