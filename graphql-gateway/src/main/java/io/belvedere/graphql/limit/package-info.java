/** What one request may ask for, counted before anything is executed. Knows documents, and nothing of how they are executed. */
@NullMarked
package io.belvedere.graphql.limit;

import org.jspecify.annotations.NullMarked;
