/** What must hold for this node to be sent traffic. */
@NullMarked
package io.belvedere.health;

import org.jspecify.annotations.NullMarked;
