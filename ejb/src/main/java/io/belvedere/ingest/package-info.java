/** How samples come in: what senders bring in whatever protocol, the limits they meet, and what they are told. */
@NullMarked
package io.belvedere.ingest;

import org.jspecify.annotations.NullMarked;
