package io.belvedere.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server's refusal of one request, as lines for the user. Other files may be welcome nevertheless. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SERVER_FAULT = 500;

    private final int status;
    private final transient List<String> lines;

    private RefusedException(int status, List<String> lines) {
        super(String.join("; ", lines));
        this.status = status;
        this.lines = lines;
    }

    /** Of a problem document, with the faults of the file that it may list. */
    static RefusedException of(Http.Answer answer) {
        JsonObject problem = JsonObject.parse(answer.body()).orElseGet(() -> new JsonObject(Map.of()));
        List<String> faults =
                problem.objects("faults").stream().map(RefusedException::line).toList();
        if (!faults.isEmpty()) {
            return new RefusedException(answer.status(), faults);
        }
        List<String> lines = new ArrayList<>();
        lines.add(" " + problem.text("detail").orElse("status " + answer.status()));
        problem.objects("conflicts").forEach(conflict -> lines.add(conflict(conflict)));
        return new RefusedException(answer.status(), List.copyOf(lines));
    }

    /** What is to follow the name of the file and a colon, as compilers have it: {@code 12:3: path: message}. */
    private static String line(JsonObject fault) {
        String line = fault.whole("line")
                .map(number -> number
                        + fault.whole("column").map(column -> ":" + column).orElse("") + ":")
                .orElse("");
        String path = fault.text("path")
                .filter(text -> !text.isEmpty())
                .map(text -> " " + text + ":")
                .orElse("");
        return line + path + " " + fault.text("message").orElse("is refused");
    }

    private static String conflict(JsonObject conflict) {
        return " " + conflict.text("field").map(field -> field + " of ").orElse("")
                + conflict.text("subject").orElse("") + " was changed by "
                + conflict.text("author").orElse("")
                + conflict.whole("number")
                        .map(number -> " in revision " + number)
                        .orElse("");
    }

    List<String> lines() {
        return lines;
    }

    /** The server is at fault, or cannot just now; it says nothing about the file. */
    boolean isTrouble() {
        return status >= SERVER_FAULT;
    }
}
