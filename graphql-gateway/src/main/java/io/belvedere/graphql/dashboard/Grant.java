package io.belvedere.graphql.dashboard;

import io.belvedere.dashboard.Right;
import io.belvedere.dashboard.Sharing;
import java.util.List;

/** A right of a named user. The component names are the schema's field names. */
public record Grant(String user, Right right) {

    static List<Grant> of(Sharing sharing) {
        return sharing.grants().entrySet().stream()
                .map(grant -> new Grant(grant.getKey(), grant.getValue()))
                .toList();
    }
}
