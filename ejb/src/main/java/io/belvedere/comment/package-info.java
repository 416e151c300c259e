/** Comments: what people say about a dashboard, or about one region of it, in Markdown. */
@NullMarked
package io.belvedere.comment;

import org.jspecify.annotations.NullMarked;
