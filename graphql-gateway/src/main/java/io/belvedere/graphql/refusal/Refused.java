package io.belvedere.graphql.refusal;

import java.util.List;

/** The payload of any command that was refused: its other fields are null. */
public record Refused(List<UserError> userErrors) {}
