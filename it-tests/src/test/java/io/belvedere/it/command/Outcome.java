package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** How a command ended and what it said. */
record Outcome(int exitCode, List<String> out, List<String> err) {

    /** A refusal is one line that speaks of all this, and nothing else. */
    void assertRefused(String... words) {
        assertThat(exitCode).as("exit code, beside %s", err).isNotZero();
        assertThat(err).singleElement().asString().startsWith("belvedere: ").contains(words);
    }

    Outcome assertDone() {
        assertThat(exitCode).as("exit code, beside %s", err).isZero();
        return this;
    }
}
