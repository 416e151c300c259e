/** Dashboards as files: written and read in the own form, and read in the forms of other systems. */
@NullMarked
package io.belvedere.code;

import org.jspecify.annotations.NullMarked;
