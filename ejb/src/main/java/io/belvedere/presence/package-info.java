/** Who is on a dashboard, on which layout, and who edits which region: leases that end unless they are renewed. */
@NullMarked
package io.belvedere.presence;

import org.jspecify.annotations.NullMarked;
