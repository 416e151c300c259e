package io.belvedere.rest.host;

import io.belvedere.http.ProblemDocument;
import io.belvedere.http.Problems;
import io.belvedere.performance.RequestId;
import io.belvedere.query.Found;
import io.belvedere.query.host.HostOverview;
import io.belvedere.query.host.HostOverview.Answered;
import io.belvedere.query.host.HostOverview.Failed;
import io.belvedere.query.host.HostOverview.Part;
import io.belvedere.query.host.HostRecord;
import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.Map;

/** Records as flat objects of texts, numbers and a timestamp: what was sent as JSON comes back like it. */
final class HostMessages {

    private static final String TIMESTAMP = "timestamp";
    private static final double MAX_WHOLE = 1e15;

    private HostMessages() {}

    static void write(Found<HostRecord> found, JsonGenerator json) {
        json.writeStartObject();
        writeMembers(found, json);
        json.writeEnd();
    }

    private static void writeMembers(Found<HostRecord> found, JsonGenerator json) {
        json.writeStartArray("items");
        found.entries().forEach(record -> write(record, json));
        json.writeEnd().write("more", found.more());
    }

    /** A text outranks a field of the same name, and the timestamp both, since no name may come twice. */
    private static void write(HostRecord record, JsonGenerator json) {
        Map<String, String> texts = record.texts().asMap();
        json.writeStartObject();
        texts.forEach((name, value) -> {
            if (!name.equals(TIMESTAMP)) {
                json.write(name, value);
            }
        });
        record.fields().forEach((name, value) -> {
            if (!name.equals(TIMESTAMP) && !texts.containsKey(name)) {
                write(name, value, json);
            }
        });
        json.write(TIMESTAMP, Instant.ofEpochMilli(record.timestampMillis()).toString())
                .writeEnd();
    }

    /** What JSON has no number for is written as senders write it. */
    private static void write(String name, double value, JsonGenerator json) {
        if (Double.isNaN(value)) {
            json.write(name, "NaN");
        } else if (Double.isInfinite(value)) {
            json.write(name, value > 0 ? "+Inf" : "-Inf");
        } else if (value == Math.rint(value) && Math.abs(value) < MAX_WHOLE) {
            json.write(name, (long) value);
        } else {
            json.write(name, value);
        }
    }

    static void write(HostOverview overview, RequestId id, JsonGenerator json) {
        json.writeStartObject();
        write("host_process_metrics", overview.processes(), id, json);
        write("host_overall_metrics", overview.hosts(), id, json);
        write("top_processes", overview.topProcesses(), id, json);
        write("vm_metrics", overview.vms(), id, json);
        json.writeEnd();
    }

    private static void write(String name, Part part, RequestId id, JsonGenerator json) {
        json.writeStartObject(name);
        if (part instanceof Answered answered) {
            writeMembers(answered.found(), json);
        } else {
            ProblemDocument problem = Problems.tell(((Failed) part).failure(), id);
            json.writeStartObject("error")
                    .write("code", problem.code())
                    .write("status", problem.status())
                    .write("detail", problem.detail())
                    .writeEnd();
        }
        json.writeEnd();
    }
}
