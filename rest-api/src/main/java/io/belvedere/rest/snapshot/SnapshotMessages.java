package io.belvedere.rest.snapshot;

import io.belvedere.http.Json;
import io.belvedere.snapshot.OpenedSnapshot;
import io.belvedere.snapshot.Snapshot;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Snapshots as JSON. Who made one, and in which tenant, is not told to those who only hold the link. */
final class SnapshotMessages {

    private SnapshotMessages() {}

    static void write(OpenedSnapshot opened, OutputStream target) throws IOException {
        String head = head(opened.snapshot());
        try (Writer text = new OutputStreamWriter(target, StandardCharsets.UTF_8)) {
            // The two large members are JSON already: they go in before the brace that ends the object.
            text.write(head, 0, head.length() - 1);
            text.write(",\"board\":");
            text.write(opened.content().board());
            text.write(",\"data\":");
            text.write(opened.content().data());
            text.write("}");
        }
    }

    private static String head(Snapshot snapshot) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(head)) {
            json.writeStartObject()
                    .write("name", snapshot.name())
                    .write("createdAt", snapshot.createdAt().toString())
                    .write("expiresAt", snapshot.expiresAt().toString())
                    .writeEnd();
        }
        return head.toString(StandardCharsets.UTF_8);
    }
}
