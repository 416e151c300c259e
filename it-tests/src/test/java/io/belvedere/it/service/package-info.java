/** The services from within the container: transactions, fault tolerance and caches as they really are there. */
@NullMarked
package io.belvedere.it.service;

import org.jspecify.annotations.NullMarked;
