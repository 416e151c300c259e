package io.belvedere.code.internal;

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

    static List<String> parse(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean escaped = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
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
