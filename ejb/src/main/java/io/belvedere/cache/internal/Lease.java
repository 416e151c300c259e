package io.belvedere.cache.internal;

import org.infinispan.protostream.annotations.ProtoField;

/** Stands in a cache where a reader is about to put what it loads. */
record Lease(@ProtoField(1) String holder) {}
