/** What the readers of foreign dashboards share: walking a file so that nothing in it goes unnoticed. */
@NullMarked
package io.belvedere.code.internal.foreign;

import org.jspecify.annotations.NullMarked;
