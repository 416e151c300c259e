package io.belvedere.signature;

import java.util.List;
import java.util.Optional;

/**
 * Makes texts that only this server can make. The content is signed, not encrypted: whoever holds the text can read it.
 * Circumstances are signed along but not carried, so a text is good only where they are the same again.
 */
public interface Signer {

    /** A text of letters, digits, {@code -} and {@code _}. */
    String sign(List<String> circumstances, byte[] content);

    /** The content, if this signer has signed it under these circumstances and not a bit of it has changed. */
    Optional<byte[]> verify(List<String> circumstances, String signed);
}
