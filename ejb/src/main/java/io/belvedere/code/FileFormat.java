package io.belvedere.code;

/** How a dashboard is written as text. Both say the same; which of them a text is, is seen from its first character. */
public enum FileFormat {
    YAML,
    JSON
}
