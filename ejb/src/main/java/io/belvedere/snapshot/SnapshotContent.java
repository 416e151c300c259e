package io.belvedere.snapshot;

/**
 * What a snapshot holds, both as JSON text: the board in the form of its file, and the data of its regions in the form of
 * {@link SnapshotData}.
 */
public record SnapshotContent(String board, String data) {

    @Override
    public String toString() {
        return "SnapshotContent[" + (board.length() + data.length()) + " characters]";
    }
}
