package io.belvedere.code.internal;

import io.belvedere.code.FileFormat;
import java.util.Optional;

/** Turns the text of a file into nodes. */
final class FileText {

    private FileText() {}

    /** The file's one value; without it, the faults say why. */
    static Optional<Node> parse(String text, int maxBytes, Faults faults) {
        if (isLonger(text, maxBytes)) {
            faults.add("", Spot.START, "is larger than " + maxBytes + " bytes");
            return Optional.empty();
        }
        int odd = firstUnprintable(text);
        if (odd >= 0) {
            faults.add(
                    "",
                    new Lines(text).spot(odd),
                    "holds the control character " + (int) text.charAt(odd) + ", so it is no text");
            return Optional.empty();
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.isBlank()) {
            faults.add("", Spot.START, "is empty");
            return Optional.empty();
        }
        return format(bare) == FileFormat.JSON ? JsonFile.parse(bare, faults) : YamlFile.parse(bare, faults);
    }

    private static FileFormat format(String text) {
        return text.stripLeading().startsWith("{") ? FileFormat.JSON : FileFormat.YAML;
    }

    private static boolean isLonger(String text, int maxBytes) {
        // Each character is one byte at least, and counting further is only worth it near the limit.
        if (text.length() > maxBytes) {
            return true;
        }
        long bytes = text.length();
        for (int i = 0; i < text.length() && bytes <= maxBytes; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                // A pair of surrogates is two characters and four bytes, any other beyond 0x7FF three.
                bytes += character < 0x800 || Character.isSurrogate(character) ? 1 : 2;
            }
        }
        return bytes > maxBytes;
    }

    private static int firstUnprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean blank = character == '\n' || character == '\r' || character == '\t';
            if ((character < ' ' && !blank) || character == 0x7F) {
                return i;
            }
        }
        return -1;
    }
}
