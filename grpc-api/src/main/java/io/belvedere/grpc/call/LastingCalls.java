package io.belvedere.grpc.call;

/** An endpoint with calls that last until somebody ends them. Before the server stops it ends them itself. */
public interface LastingCalls {

    /** Takes nothing more in. Each call ends as soon as what has come in is answered, and so that its caller goes elsewhere. */
    void drain();
}
