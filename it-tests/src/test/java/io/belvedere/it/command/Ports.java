package io.belvedere.it.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports that nobody listens on. */
record Ports(int http, int https, int grpc, int management, int cluster) {

    static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> options() {
        return List.of(
                "--http-port=" + http,
                "--https-port=" + https,
                "--grpc-port=" + grpc,
                "--management-port=" + management);
    }
}
