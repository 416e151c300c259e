/**
 * JSON as immutable trees of maps, lists, strings, doubles, booleans and nulls. Numbers are doubles, as in JSON's own
 * model, so that what is read back equals what was written, whatever the protocol or the store.
 */
@NullMarked
package io.belvedere.json;

import org.jspecify.annotations.NullMarked;
