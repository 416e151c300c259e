package io.belvedere.launcher;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/** How a client on this machine reaches the server. */
record Addresses(URI http, URI https, String grpc, URI health) {

    private static final Set<String> REACHED_AS_LOCALHOST = Set.of("*", "0.0.0.0", "::", "localhost");

    static Addresses of(Ports ports, Map<String, String> environment) {
        String listensOn = environment.getOrDefault("BELVEDERE_HTTP_HOST", ServerEnvironment.DEFAULT_HOST);
        String host = REACHED_AS_LOCALHOST.contains(listensOn) ? "localhost" : listensOn;
        return new Addresses(
                URI.create("http://" + host + ":" + ports.http().number() + "/"),
                URI.create("https://" + host + ":" + ports.https().number() + "/"),
                host + ":" + ports.grpc().number(),
                URI.create("http://127.0.0.1:" + ports.management().number() + "/health/ready"));
    }
}
