package io.belvedere.signature;

class InMemorySigningKeysTest extends SigningKeysContract {

    private final SigningKeys keys = new InMemorySigningKeys();

    @Override
    protected SigningKeys keys() {
        return keys;
    }
}
