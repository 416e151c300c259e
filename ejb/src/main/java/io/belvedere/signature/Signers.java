package io.belvedere.signature;

/** The signers of the server. All nodes on one database have the same ones. */
public interface Signers {

    /** The signer for one purpose; what was signed for another purpose is nothing to it. */
    Signer signer(String purpose);
}
