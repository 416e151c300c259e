/** What commands refuse, as clients see it. */
@NullMarked
package io.belvedere.graphql.refusal;

import org.jspecify.annotations.NullMarked;
