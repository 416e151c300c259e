package io.belvedere.access;

/** The SHA-256 of a token in hexadecimal: enough for 256 random bits, where a password needs a slow hash. */
public record TokenDigest(String hex) {}
