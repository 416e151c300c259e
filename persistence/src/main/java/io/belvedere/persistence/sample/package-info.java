/**
 * Samples in PostgreSQL: the log, the series and the chunks. All of it is SQL on arrays, for rows that are never
 * entities.
 */
@NullMarked
package io.belvedere.persistence.sample;

import org.jspecify.annotations.NullMarked;
