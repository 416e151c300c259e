package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** {@code ./belvedere token create}: asks the running server for an API token. */
final class TokenCommand {

    private static final Set<String> OPTIONS = Set.of("--role", "--name", "--ttl-days", "--data", "--server", "--user");
    private static final Set<String> ROLES = Set.of("viewer", "editor", "admin");
    private static final int CREATED = 201;
    private static final int UNAUTHENTICATED = 401;
    private static final int MAX_TTL_DAYS = 3_650;

    private TokenCommand() {}

    static void run(Path home, List<String> words) throws IOException, InterruptedException {
        if (words.isEmpty() || !words.get(0).equals("create")) {
            throw LauncherException.wrongUsage("say ./belvedere token create; --help tells more");
        }
        create(home, Arguments.parse(words.subList(1, words.size()), OPTIONS));
    }

    private static void create(Path home, Arguments arguments) throws IOException, InterruptedException {
        String request = request(arguments);
        ServerAccess access = ServerAccess.of(home, arguments, System.getenv());
        Http.Answer answer = ask(access, request);
        String token = Json.findText(answer.body(), "token")
                .orElseThrow(() -> LauncherException.failed(
                        "the server at " + access.server() + " answered without a token; is it a Belvedere?"));
        System.err.println("Token " + Json.findText(answer.body(), "id").orElse("") + " for "
                + Json.findText(answer.body(), "name").orElse("") + ", "
                + Json.findText(answer.body(), "expiresAt")
                        .map(instant -> "until " + instant)
                        .orElse("without an end")
                + ". It is shown only now:");
        System.out.println(token);
    }

    private static String request(Arguments arguments) {
        String role = arguments.required("--role");
        if (!ROLES.contains(role)) {
            throw LauncherException.wrongUsage("--role must be viewer, editor or admin, it is \"" + role + "\"");
        }
        String lifetime = arguments
                .wholeNumber("--ttl-days", 1, MAX_TTL_DAYS)
                .map(days -> ",\"ttlSeconds\":" + Duration.ofDays(days).toSeconds())
                .orElse("");
        return "{\"name\":" + Json.quote(arguments.required("--name")) + ",\"role\":" + Json.quote(role) + lifetime
                + "}";
    }

    private static Http.Answer ask(ServerAccess access, String request) throws InterruptedException {
        Http.Answer answer;
        try {
            answer = new Http().postJson(access.server().resolve("/api/tokens"), access.authorization(), request);
        } catch (IOException | IllegalArgumentException fault) {
            throw LauncherException.failed("the server at " + access.server() + " does not answer (" + fault + ")");
        }
        if (answer.status() == UNAUTHENTICATED) {
            throw LauncherException.failed("the server at " + access.server() + " refuses these credentials");
        }
        if (answer.status() != CREATED) {
            throw LauncherException.failed("the server refused: "
                    + Json.findText(answer.body(), "detail").orElse("status " + answer.status()));
        }
        return answer;
    }
}
