/** What all ways of sending samples over HTTP share: the servlet around a protocol, and how a body is unpacked. */
@NullMarked
package io.belvedere.rest.ingest;

import org.jspecify.annotations.NullMarked;
