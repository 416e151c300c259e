/**
 * What browsers measure of the pages that people look at. Of all page views of a tenant histograms are kept, which become
 * series of that tenant; no page view is kept by itself, nor who it was.
 */
@NullMarked
package io.belvedere.vitals;

import org.jspecify.annotations.NullMarked;
