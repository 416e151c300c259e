package io.belvedere.dashboard.internal;

import io.belvedere.cache.internal.JsonText;
import io.belvedere.dashboard.Right;
import io.belvedere.dashboard.Sharing;
import java.util.SortedMap;
import java.util.TreeMap;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;

/** Writes who may do what; numbers are never given to another field. */
@ProtoAdapter(Sharing.class)
final class SharingAdapter {

    @ProtoFactory
    Sharing create(String owner, boolean restricted, String grants) {
        SortedMap<String, Right> rights = new TreeMap<>();
        JsonText.parseObject(grants).forEach((user, right) -> rights.put(user, Right.valueOf(String.valueOf(right))));
        return new Sharing(owner, restricted, rights);
    }

    @ProtoField(1)
    String getOwner(Sharing sharing) {
        return sharing.owner();
    }

    @ProtoField(number = 2, defaultValue = "false")
    boolean getRestricted(Sharing sharing) {
        return sharing.restricted();
    }

    @ProtoField(3)
    String getGrants(Sharing sharing) {
        return JsonText.write(sharing.grants());
    }
}
