package io.belvedere.query.internal.memory;

import org.infinispan.protostream.annotations.ProtoField;

/**
 * A piece and when it was computed: what had come in until then is in it. The bytes never change.
 *
 * @param piece as {@link PieceFormat} writes it
 */
public record Remembered(@ProtoField(1) byte[] piece, @ProtoField(value = 2, defaultValue = "0") long asOfMillis) {}
