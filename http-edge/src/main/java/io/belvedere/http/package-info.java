/**
 * What every servlet application does before its own work: names and measures the request, asks who calls, and tells
 * all that goes wrong as a problem document. Nothing here knows a feature.
 */
@NullMarked
package io.belvedere.http;

import org.jspecify.annotations.NullMarked;
