/** Asking samples in PromQL: what is asked, what is answered and from where, and which series there are to ask for. */
@NullMarked
package io.belvedere.query;

import org.jspecify.annotations.NullMarked;
