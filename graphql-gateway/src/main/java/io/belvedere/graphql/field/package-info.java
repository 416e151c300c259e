/** What every fetcher needs: the caller, the arguments in the domain's types, pages as connections, and the scalars. */
@NullMarked
package io.belvedere.graphql.field;

import org.jspecify.annotations.NullMarked;
