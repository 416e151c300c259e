/** Dashboards as files over REST. */
@NullMarked
package io.belvedere.rest.code;

import org.jspecify.annotations.NullMarked;
