package io.belvedere.cache.internal;

import java.util.List;
import javax.sql.DataSource;
import org.infinispan.remoting.transport.jgroups.JGroupsChannelConfigurator;
import org.jgroups.JChannel;
import org.jgroups.conf.ProtocolConfiguration;
import org.jgroups.util.SocketFactory;

/**
 * Hands Infinispan the channel to use. It copies its configuration before it starts, and a transport that was set there
 * is silently replaced by one of UDP multicast; a property survives.
 */
record GivenChannel(JChannel channel) implements JGroupsChannelConfigurator {

    @Override
    public String getName() {
        return "belvedere";
    }

    @Override
    public JChannel createChannel(String name) {
        return channel;
    }

    @Override
    public String getProtocolStackString() {
        return channel.printProtocolSpec(false);
    }

    @Override
    public List<ProtocolConfiguration> getProtocolStack() {
        return List.of();
    }

    @Override
    public void setSocketFactory(SocketFactory factory) {
        throw new UnsupportedOperationException("the channel has its sockets");
    }

    @Override
    public void setDataSource(DataSource database) {
        throw new UnsupportedOperationException("the channel has its data source");
    }
}
