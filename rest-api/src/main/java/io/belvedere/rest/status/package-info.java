/** What the server says of itself: its build, and the container's own health and metrics. */
@NullMarked
package io.belvedere.rest.status;

import org.jspecify.annotations.NullMarked;
