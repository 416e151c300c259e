package io.belvedere.layout.internal;

import io.belvedere.layout.Query;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;

/** Writes a query of a widget; numbers are never given to another field. */
@ProtoAdapter(Query.class)
final class QueryAdapter {

    @ProtoFactory
    Query create(String id, String expression, String legend, boolean hidden) {
        return new Query(id, expression, legend, hidden);
    }

    @ProtoField(1)
    String getId(Query query) {
        return query.id();
    }

    @ProtoField(2)
    String getExpression(Query query) {
        return query.expression();
    }

    @ProtoField(3)
    String getLegend(Query query) {
        return query.legend();
    }

    @ProtoField(number = 4, defaultValue = "false")
    boolean getHidden(Query query) {
        return query.hidden();
    }
}
