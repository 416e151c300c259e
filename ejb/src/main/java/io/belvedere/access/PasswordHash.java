package io.belvedere.access;

/** A password as it is kept: an Argon2id hash in PHC string form, with its parameters and salt. */
public record PasswordHash(String phc) {

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
