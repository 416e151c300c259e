/**
 * Runs the conformance scripts of Prometheus against the engine. The scripts are no part of the sources: they are read
 * from the folder of shared files, and without it nothing runs.
 */
@NullMarked
package io.belvedere.promql.conformance;

import org.jspecify.annotations.NullMarked;
