/** What options of widgets may be: rules as data, from which come checks, JSON schemas and the manual. */
@NullMarked
package io.belvedere.layout.option;

import org.jspecify.annotations.NullMarked;
