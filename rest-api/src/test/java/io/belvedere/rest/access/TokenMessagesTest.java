package io.belvedere.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.ApiToken;
import io.belvedere.access.ApiTokenId;
import io.belvedere.access.ApiTokenService.CreatedToken;
import io.belvedere.access.Role;
import io.belvedere.http.Json;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.page.internal.TestCursors;
import io.belvedere.problem.BelvedereException;
import io.belvedere.rest.resource.JsonBody;
import io.belvedere.tenant.TenantId;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenMessagesTest {

    private static final Instant CREATED = Instant.parse("2026-11-21T08:00:00Z");
    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final Cursors.OfList LIST = TestCursors.create().of(Listing.of("acme", "tokens"));

    @Test
    void toOrder_readsAllMembers() {
        TokenMessages.TokenOrder order = order("{\"name\":\"ci\",\"role\":\"editor\",\"ttlSeconds\":60}");

        assertThat(order).isEqualTo(new TokenMessages.TokenOrder("ci", Role.EDITOR, Duration.ofMinutes(1)));
    }

    @Test
    void toOrder_withoutTtlLastsUntilRevoked() {
        assertThat(order("{\"name\":\"ci\",\"role\":\"admin\"}").ttl()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\":\"viewer\"}|name is missing",
                "{\"name\":\"ci\"}|role is missing",
                "{\"name\":null,\"role\":\"viewer\"}|name is missing",
                "{\"name\":\"ci\",\"role\":\"boss\"}|role must be one of viewer, editor, administrator",
                "{\"name\":7,\"role\":\"viewer\"}|name must be a string",
                "{\"name\":\"ci\",\"role\":\"viewer\",\"ttlSeconds\":\"1\"}|ttlSeconds must be a whole number",
                "{\"name\":\"ci\",\"role\":\"viewer\",\"ttlSeconds\":1.5}|ttlSeconds must be a whole number",
                "{\"name\":\"ci\",\"roles\":\"viewer\"}|roles is not a member known here, use name, role, ttlSeconds",
            })
    void toOrder_namesWhatIsWrong(String body, String message) {
        assertThatThrownBy(() -> order(body))
                .isInstanceOf(BelvedereException.class)
                .hasMessage(message);
    }

    @Test
    void toPage_withoutParametersIsTheFirstOfDefaultSize() {
        assertThat(TokenMessages.toPage(null, null, LIST)).isEqualTo(new PageRequest(PageRequest.DEFAULT_SIZE, null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "many|-|limit must be a whole number",
                "0|-|limit is 0, allowed is 1 to 200",
                "-|x|cursor is not a cursor of this list"
            })
    void toPage_namesWhatIsWrong(@Nullable String limit, @Nullable String cursor, String message) {
        assertThatThrownBy(() -> TokenMessages.toPage(limit, cursor, LIST)).hasMessage(message);
    }

    @Test
    void write_showsTheSecretOfANewToken() throws IOException {
        String json = written(generator -> TokenMessages.write(new CreatedToken(token(null), "bvd_secret"), generator));

        assertThat(json)
                .isEqualTo("{\"id\":\"" + ID + "\",\"name\":\"ci\",\"role\":\"viewer\","
                        + "\"createdAt\":\"2026-11-21T08:00:00Z\",\"expiresAt\":null,\"token\":\"bvd_secret\"}");
    }

    @Test
    void write_pointsFromOnePageToTheNext() throws IOException {
        Page<ApiToken> page =
                new Page<>(List.of(token(CREATED.plusSeconds(60))), List.of(Position.at(CREATED, ID)), true);

        String json = written(generator -> TokenMessages.write(page, LIST, generator));

        assertThat(json).contains("\"expiresAt\":\"2026-11-21T08:01:00Z\"");
        String cursor = json.replaceAll(".*\"nextCursor\":\"([^\"]+)\".*", "$1");
        assertThat(TokenMessages.toPage("5", cursor, LIST).after()).isEqualTo(Position.at(CREATED, ID));
    }

    @Test
    void write_endsTheLastPageWithoutCursor() throws IOException {
        String json =
                written(generator -> TokenMessages.write(new Page<>(List.of(), List.of(), false), LIST, generator));

        assertThat(json).isEqualTo("{\"items\":[],\"nextCursor\":null}");
    }

    private static ApiToken token(@Nullable Instant expiresAt) {
        return new ApiToken(ApiTokenId.parse("id", ID), TenantId.parse("acme"), "ci", Role.VIEWER, CREATED, expiresAt);
    }

    private static TokenMessages.TokenOrder order(String body) {
        return TokenMessages.toOrder(
                Json.readObject(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), JsonBody.MAX_BYTES));
    }

    private static String written(Consumer<JsonGenerator> content) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        JsonBody.writing(content).write(target);
        return target.toString(StandardCharsets.UTF_8);
    }
}
