package io.belvedere.it.server;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs of others that may be installed on this machine. */
public final class ProgramOnPath {

    private ProgramOnPath() {}

    /** Without the program, the test is skipped. */
    public static Path required(String name) {
        Optional<Path> program = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(program)
                .as("a program named %s is on the PATH (Debian: apt-get install prometheus)", name)
                .isPresent();
        return program.get();
    }
}
