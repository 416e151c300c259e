package io.belvedere.cache.internal;

import java.net.InetAddress;
import javax.sql.DataSource;
import org.jgroups.JChannel;
import org.jgroups.protocols.FD_ALL3;
import org.jgroups.protocols.FD_SOCK2;
import org.jgroups.protocols.FRAG4;
import org.jgroups.protocols.JDBC_PING2;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.MFC;
import org.jgroups.protocols.RED;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.UFC;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.VERIFY_SUSPECT2;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.jgroups.stack.Protocol;

/**
 * How nodes talk: TCP, with a table in the database as the meeting point, so that a cluster needs neither multicast nor
 * another server. A killed node leaves the view within about a second, a hanging one within ten.
 */
final class ClusterTransport {

    private ClusterTransport() {}

    static JChannel channel(ClusterSettings settings, DataSource database) throws Exception {
        InetAddress address = InetAddress.getByName(settings.bindAddress());
        TCP tcp = new TCP();
        tcp.setBindAddress(address);
        tcp.setBindPort(settings.bindPort());
        tcp.setPortRange(0);
        tcp.setValue("use_vthreads", false);
        // Without it, an operation on two nodes waits 40 ms for an acknowledgement that the other one delays.
        tcp.tcpNodelay(true);

        JDBC_PING2 meetingPoint = new JDBC_PING2();
        meetingPoint.setDataSource(database);
        // Rows of killed nodes are what makes the next start wait for answers that never come.
        meetingPoint.setValue("remove_all_data_on_view_change", true);
        meetingPoint.setValue("remove_old_coords_on_view_change", true);

        GMS membership = new GMS();
        membership.setValue("max_join_attempts", 2);
        membership.printLocalAddress(false);

        Protocol[] bottomUp = {
            tcp,
            new RED(),
            meetingPoint,
            new MERGE3().setMinInterval(2_000L).setMaxInterval(8_000L),
            new FD_SOCK2().setBindAddress(address).setOffset(ClusterSettings.FAILURE_DETECTION_OFFSET),
            new FD_ALL3().setTimeout(8_000L).setInterval(2_000L),
            new VERIFY_SUSPECT2(),
            new NAKACK2().useMcastXmit(false),
            new UNICAST3(),
            new STABLE(),
            membership,
            new UFC(),
            new MFC(),
            new FRAG4()
        };
        return new JChannel(bottomUp);
    }
}
