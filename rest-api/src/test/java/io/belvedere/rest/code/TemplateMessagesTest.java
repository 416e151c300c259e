package io.belvedere.rest.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.code.TemplateService.Template;
import io.belvedere.edit.Edited;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.rest.resource.JsonBody;
import io.belvedere.tenant.TenantId;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TemplateMessagesTest {

    @Test
    void write_listsTemplates() throws IOException {
        Template host = new Template("host", "Host", "A machine.", new TreeSet<>(List.of("linux", "host")));

        assertThat(written(json -> TemplateMessages.write(List.of(host), json)))
                .isEqualTo("{\"items\":[{\"name\":\"host\",\"title\":\"Host\",\"description\":\"A machine.\","
                        + "\"tags\":[\"host\",\"linux\"]}]}");
    }

    @Test
    void write_saysWhatWasMade() throws IOException {
        Edited made = new InMemoryBoards(InstantSource.fixed(Instant.EPOCH))
                .editService()
                .create(new Caller(TenantId.parse("acme"), "ann", Role.EDITOR), NewBoard.titled("Mine", ""), null);

        assertThat(written(json -> TemplateMessages.write(made, json)))
                .isEqualTo("{\"id\":\"" + made.board().dashboard().id() + "\",\"title\":\"Mine\",\"version\":1}");
    }

    private static String written(Consumer<JsonGenerator> content) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        JsonBody.writing(content).write(target);
        return target.toString(StandardCharsets.UTF_8);
    }
}
