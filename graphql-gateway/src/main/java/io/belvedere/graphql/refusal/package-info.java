/** What commands refuse, told as data in their payloads. */
@NullMarked
package io.belvedere.graphql.refusal;

import org.jspecify.annotations.NullMarked;
