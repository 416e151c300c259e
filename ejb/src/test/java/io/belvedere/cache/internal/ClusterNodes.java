package io.belvedere.cache.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.infinispan.factories.GlobalComponentRegistry;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;
import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.remoting.transport.Transport;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.jgroups.Address;
import org.jgroups.Event;
import org.jgroups.JChannel;
import org.jgroups.protocols.DISCARD;
import org.jgroups.protocols.LOCAL_PING;
import org.jgroups.protocols.SHARED_LOOPBACK;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.jgroups.stack.ProtocolStack;

/** Nodes of a cluster within one process; all that are started at a time are one cluster. */
public final class ClusterNodes {

    private static final int PATIENCE_SECONDS = 30;

    private ClusterNodes() {}

    public static EmbeddedCacheManager start(GeneratedSchema... schemas) throws Exception {
        JChannel channel = new JChannel(
                new SHARED_LOOPBACK(),
                new LOCAL_PING(),
                new NAKACK2(),
                new UNICAST3(),
                new STABLE(),
                new GMS().printLocalAddress(false));
        return CacheContainer.clustered(ClusterSettings.DEFAULTS, channel, List.of(schemas));
    }

    /** Cuts a node off in the midst of what it does, as if it had been killed; the survivor takes notice. */
    public static void kill(EmbeddedCacheManager victim, EmbeddedCacheManager survivor) throws Exception {
        channel(victim)
                .getProtocolStack()
                .insertProtocol(new DISCARD().discardAll(true), ProtocolStack.Position.ABOVE, SHARED_LOOPBACK.class);
        suspect(channel(victim).getAddress(), survivor);
        // Alone in a view of its own, the victim can be stopped without waiting for answers.
        suspect(channel(survivor).getAddress(), victim);
    }

    private static void suspect(Address silent, EmbeddedCacheManager node) throws InterruptedException {
        Alone alone = new Alone(new CountDownLatch(1));
        node.addListener(alone);
        GMS membership = channel(node).getProtocolStack().findProtocol(GMS.class);
        membership.up(new Event(Event.SUSPECT, List.of(silent)));
        assertThat(alone.reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    static JChannel channel(EmbeddedCacheManager node) {
        JGroupsTransport transport = (JGroupsTransport) GlobalComponentRegistry.componentOf(node, Transport.class);
        return transport.getChannel();
    }

    /** Waits until its node has no other. */
    @Listener(sync = true)
    public record Alone(CountDownLatch reached) {
        @ViewChanged
        public void changed(ViewChangedEvent event) {
            if (event.getNewMembers().size() == 1) {
                reached.countDown();
            }
        }
    }
}
