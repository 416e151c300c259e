/** Reading and writing files of dashboards, applying them, and following a folder of them. */
@NullMarked
package io.belvedere.code.internal;

import org.jspecify.annotations.NullMarked;
