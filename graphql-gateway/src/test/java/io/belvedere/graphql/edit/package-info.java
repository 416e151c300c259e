/** Boards edited by documents as clients send them. */
@NullMarked
package io.belvedere.graphql.edit;

import org.jspecify.annotations.NullMarked;
