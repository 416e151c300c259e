package io.belvedere.it.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ProgramOnPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Prometheus' tool for the command line. */
final class Promtool {

    private Promtool() {}

    /** What it prints. Without the program, the test is skipped. */
    static String query(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ProgramOnPath.required("promtool").toString(), "query"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
