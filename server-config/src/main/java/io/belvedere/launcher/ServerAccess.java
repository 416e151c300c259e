package io.belvedere.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom a command asks, and as whom: the server that runs on a data folder, or the one that the user names. */
record ServerAccess(URI server, String authorization) {

    static final Set<String> OPTIONS = Set.of("--data", "--server", "--user");

    static ServerAccess of(Path home, Arguments arguments, Map<String, String> environment) throws IOException {
        return arguments.text("--server").isPresent()
                ? remote(arguments, environment)
                : local(arguments.dataFolder(home));
    }

    private static ServerAccess local(Path data) throws IOException {
        RunningInstance instance = new RunningInstance(new DataFolder(data));
        Optional<URI> address = instance.findAddress();
        Optional<String> operatorToken = instance.findOperatorToken();
        if (instance.findLauncher().isEmpty() || address.isEmpty() || operatorToken.isEmpty()) {
            throw LauncherException.trouble("Belvedere does not run on " + data
                    + "; start it first, or name another folder with --data or a server with --server");
        }
        return new ServerAccess(address.get(), Http.bearer(operatorToken.get()));
    }

    private static ServerAccess remote(Arguments arguments, Map<String, String> environment) {
        URI server = server(arguments.required("--server"));
        String token = environment.getOrDefault("BELVEDERE_TOKEN", "");
        if (arguments.text("--user").isEmpty() && !token.isEmpty()) {
            return new ServerAccess(server, Http.bearer(token));
        }
        String user = arguments.required("--user");
        String password = environment.getOrDefault("BELVEDERE_PASSWORD", "");
        if (password.isEmpty()) {
            throw LauncherException.wrongUsage(
                    "the password of " + user + " is missing; put it into BELVEDERE_PASSWORD");
        }
        return new ServerAccess(server, Http.basic(user, password));
    }

    private static URI server(String address) {
        try {
            URI server = URI.create(address);
            String scheme = server.getScheme();
            if (("http".equals(scheme) || "https".equals(scheme)) && server.getHost() != null) {
                return server;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // falls through to the message below
        }
        throw LauncherException.wrongUsage("--server must be an address such as https://belvedere.example");
    }
}
