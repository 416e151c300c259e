package io.belvedere.code.internal;

/** Ends the parsing of a text that cannot be followed any further. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Spot at;
    private final String path;

    Unreadable(String path, Spot at, String message) {
        super(message, null, false, false);
        this.path = path;
        this.at = at;
    }

    void tell(Faults faults) {
        faults.add(path, at, String.valueOf(getMessage()));
    }
}
