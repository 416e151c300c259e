package io.belvedere.graphql.stream;

import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Map;

/** Where a client hears of its operations. Called by any thread, for one operation by one at a time. */
public interface Outlet {

    /** One answer; {@code sent} is run once it has left, when there is room for another. */
    void next(String operation, Map<String, Object> answer, Runnable sent);

    /** There is nothing more of the operation, because of these errors. */
    void error(String operation, List<Map<String, Object>> errors);

    /** There is nothing more of the operation. */
    void complete(String operation);

    /** The credentials stand for the caller no more: there is nothing more at all. */
    void unauthenticated(BelvedereException refusal);
}
