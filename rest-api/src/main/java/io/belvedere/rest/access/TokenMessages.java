package io.belvedere.rest.access;

import io.belvedere.access.ApiToken;
import io.belvedere.access.ApiTokenService.CreatedToken;
import io.belvedere.access.Role;
import io.belvedere.http.JsonMembers;
import io.belvedere.page.Cursors;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import jakarta.json.stream.JsonGenerator;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** API tokens as JSON. What proves a token appears in the answer to its creation and nowhere else. */
final class TokenMessages {

    private static final Set<String> MEMBERS = Set.of("name", "role", "ttlSeconds");

    private TokenMessages() {}

    static TokenOrder toOrder(Map<String, @Nullable Object> body) {
        JsonMembers members = JsonMembers.of(body, MEMBERS);
        Duration ttl = members.findWhole("ttlSeconds").map(Duration::ofSeconds).orElse(null);
        return new TokenOrder(members.text("name"), Role.parse("role", members.text("role")), ttl);
    }

    static PageRequest toPage(@Nullable String limit, @Nullable String cursor, Cursors.OfList list) {
        Position after = cursor == null ? null : list.read("cursor", cursor);
        return PageRequest.of("limit", limit == null ? PageRequest.DEFAULT_SIZE : whole(limit), after);
    }

    static void write(CreatedToken created, JsonGenerator json) {
        json.writeStartObject();
        writeMembers(created.token(), json);
        json.write("token", created.secret()).writeEnd();
    }

    static void write(Page<ApiToken> page, Cursors.OfList list, JsonGenerator json) {
        json.writeStartObject().writeStartArray("items");
        for (ApiToken token : page.items()) {
            json.writeStartObject();
            writeMembers(token, json);
            json.writeEnd();
        }
        json.writeEnd();
        page.next()
                .map(list::write)
                .ifPresentOrElse(cursor -> json.write("nextCursor", cursor), () -> json.writeNull("nextCursor"));
        json.writeEnd();
    }

    private static void writeMembers(ApiToken token, JsonGenerator json) {
        json.write("id", token.id().toString())
                .write("name", token.name())
                .write("role", token.role().toString())
                .write("createdAt", token.createdAt().toString());
        Optional.ofNullable(token.expiresAt())
                .ifPresentOrElse(
                        expiresAt -> json.write("expiresAt", expiresAt.toString()), () -> json.writeNull("expiresAt"));
    }

    private static int whole(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException notWhole) {
            throw BelvedereException.invalid("limit", "must be a whole number");
        }
    }

    /** What a caller asks for; without {@code ttl} the token lasts until it is revoked. */
    record TokenOrder(String name, Role role, @Nullable Duration ttl) {}
}
