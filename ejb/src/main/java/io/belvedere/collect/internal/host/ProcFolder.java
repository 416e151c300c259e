package io.belvedere.collect.internal.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files in which Linux tells of itself. A file that is not there, or may not be read, is empty. */
record ProcFolder(Path root) {

    Optional<byte[]> bytes(String file) {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(file)));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    Optional<String> text(String file) {
        return bytes(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    List<String> lines(String file) {
        return text(file).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** The names of the folders of processes. */
    List<String> processes() {
        String[] names = root.toFile().list((folder, name) -> isNumber(name));
        return names == null ? List.of() : Arrays.asList(names);
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
