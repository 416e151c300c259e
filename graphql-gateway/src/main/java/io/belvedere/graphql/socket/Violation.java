package io.belvedere.graphql.socket;

/** The client has broken the protocol, and that ends the socket. */
final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Ending ending;

    private Violation(Ending ending) {
        super(ending.reason());
        this.ending = ending;
    }

    static Violation of(Ending.Code code, String reason) {
        return new Violation(Ending.of(code, reason));
    }

    Ending ending() {
        return ending;
    }
}
