/**
 * Which documents are answered, and by which names: those that clients have sent once, and the trusted ones that are known
 * from the start.
 */
@NullMarked
package io.belvedere.graphql.document;

import org.jspecify.annotations.NullMarked;
