package io.belvedere.promql;

/** Whether a query may go on. It is asked often while one is evaluated, and always by the thread that evaluates it. */
public interface Cancellation {

    /** Of queries that nothing ends before their time. */
    Cancellation NEVER = () -> {};

    /** Throws whatever the caller is to get if the query is to end. */
    void check();
}
