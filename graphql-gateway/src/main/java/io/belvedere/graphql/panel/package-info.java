/** What widgets show, in GraphQL: all panels of a request are read at the cost of one batch. */
@NullMarked
package io.belvedere.graphql.panel;

import org.jspecify.annotations.NullMarked;
