package io.belvedere.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ports that the server will listen on. */
record Ports(Port http, Port https, Port grpc, Port management) {

    /** One of them, with the option that changes it. */
    record Port(String use, String option, int number) {}

    /** An option outranks its environment variable, which outranks the default. */
    static Ports of(Arguments arguments, Map<String, String> environment) {
        return new Ports(
                port("HTTP", "--http-port", 9080, arguments, environment),
                port("HTTPS", "--https-port", 9443, arguments, environment),
                port("gRPC", "--grpc-port", 9090, arguments, environment),
                port("management", "--management-port", 9081, arguments, environment));
    }

    private static Port port(
            String use, String option, int defaultPort, Arguments arguments, Map<String, String> environment) {
        String variable = "BELVEDERE_" + use.toUpperCase(Locale.ROOT) + "_PORT";
        Optional<Integer> given = arguments.wholeNumber(option, 1, 65_535);
        String text = environment.getOrDefault(variable, "");
        int number = given.orElseGet(() -> text.isBlank() ? defaultPort : WholeNumber.parse(variable, text, 1, 65_535));
        return new Port(use, option, number);
    }

    /** Ends the start before anything runs, rather than half-way through it. */
    void refuseTaken() {
        Map<Integer, Port> seen = new HashMap<>();
        for (Port port : all()) {
            Port twin = seen.put(port.number(), port);
            if (twin != null) {
                throw LauncherException.wrongUsage(twin.use() + " and " + port.use() + " cannot both use port "
                        + port.number() + "; change one with " + port.option());
            }
        }
        all().forEach(Ports::refuseTaken);
    }

    List<Port> all() {
        return List.of(http, https, grpc, management);
    }

    private static void refuseTaken(Port port) {
        if (!isFree(port.number())) {
            String owner = PortOwner.find(port.number())
                    .map(process -> " by process " + process)
                    .orElse("");
            throw LauncherException.failed("port " + port.number() + " (" + port.use() + ") is taken" + owner
                    + "; choose another with " + port.option());
        }
    }

    static boolean isFree(int port) {
        return canListen(null, port) && canListen(InetAddress.getLoopbackAddress(), port);
    }

    private static boolean canListen(@Nullable InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Some port that is free on this machine now. */
    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
