/** What widgets show, through the schema. */
@NullMarked
package io.belvedere.graphql.panel;

import org.jspecify.annotations.NullMarked;
