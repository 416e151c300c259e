package io.belvedere.graphql.edit;

import io.belvedere.edit.Command;
import io.belvedere.graphql.field.Arguments;
import java.util.List;

/** Reads what one mutation asks for, from its own input as from its part of a batch: they have the same fields. */
@FunctionalInterface
interface Mapping {

    List<? extends Command> commands(Arguments input);
}
