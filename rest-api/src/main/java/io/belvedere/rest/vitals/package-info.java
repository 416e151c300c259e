/** What browsers measured of page views, over REST. */
@NullMarked
package io.belvedere.rest.vitals;

import org.jspecify.annotations.NullMarked;
