package io.belvedere.code.internal;

import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderPath;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.util.ArrayList;
import java.util.List;

/** A path of folders as one text: names parted by slashes; a slash or backslash in a name has a backslash before it. */
final class FolderNames {

    private FolderNames() {}

    static String text(List<String> names) {
        return String.join(
                "/",
                names.stream()
                        .map(name -> name.replace("\\", "\\\\").replace("/", "\\/"))
                        .toList());
    }

    /** Refuses what no path can be; {@code field} is what the caller calls it. */
    static List<String> parse(String field, String text) {
        List<String> names = split(text);
        if (names.size() > FolderPath.MAX_DEPTH) {
            throw BelvedereException.invalid(
                    field, "has " + names.size() + " levels, at most " + FolderPath.MAX_DEPTH + " are allowed");
        }
        return names.stream()
                .map(name -> Text.required("folder name", name, Folder.MAX_NAME_LENGTH))
                .toList();
    }

    private static List<String> split(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!escaped && character == '\\') {
                escaped = true;
            } else if (!escaped && character == '/') {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(character);
                escaped = false;
            }
        }
        names.add(name.toString());
        return names;
    }
}
