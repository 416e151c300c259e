package io.belvedere.otlp;

import io.belvedere.problem.Text;
import java.util.HashMap;
import java.util.Map;

/** Names of labels, made of keys of attributes. Each key is translated once a request. For one thread. */
final class LabelNames {

    private final boolean escaping;
    private final Map<String, String> known = new HashMap<>();

    LabelNames(NameTranslation translation) {
        this.escaping = translation.isEscaping();
    }

    /** Refuses a key of which nothing is left. */
    String name(String key) {
        String name = known.get(key);
        if (name == null) {
            name = escaping ? escaped(key) : key;
            known.put(key, name);
        }
        return name;
    }

    static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Every character that cannot stand there is an underscore, one each, as Prometheus has it. */
    private static String escaped(String key) {
        StringBuilder name = new StringBuilder(key.length() + 4);
        boolean text = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(key.charAt(i - 1))) {
                continue;
            }
            text |= isLetterOrDigit(c);
            name.append(isLetterOrDigit(c) ? c : '_');
        }
        if (!text) {
            throw PointRefusal.labels("attribute " + Text.quoted(key) + " has no letter or digit in its key");
        }
        return start(name) + name;
    }

    /** No name begins with a digit, and one underscore at the beginning is for the server's own. */
    private static String start(CharSequence name) {
        char first = name.charAt(0);
        if (first >= '0' && first <= '9') {
            return "key_";
        }
        boolean oneUnderscore = first == '_' && (name.length() == 1 || name.charAt(1) != '_');
        return oneUnderscore ? "key" : "";
    }
}
