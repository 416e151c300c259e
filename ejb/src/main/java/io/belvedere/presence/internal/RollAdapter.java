package io.belvedere.presence.internal;

import io.belvedere.presence.Presence;
import java.util.ArrayList;
import java.util.List;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;

/** Writes the sessions of a tenant; numbers are never given to another field. */
@ProtoAdapter(Roll.class)
final class RollAdapter {

    @ProtoFactory
    Roll create(List<Presence> sessions) {
        return new Roll(sessions);
    }

    @ProtoField(number = 1, collectionImplementation = ArrayList.class)
    List<Presence> getSessions(Roll roll) {
        return roll.sessions();
    }
}
