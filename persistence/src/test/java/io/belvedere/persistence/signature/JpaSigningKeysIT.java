package io.belvedere.persistence.signature;

import io.belvedere.persistence.database.TestStore;
import io.belvedere.signature.SigningKeys;
import io.belvedere.signature.SigningKeysContract;
import org.junit.jupiter.api.AutoClose;

class JpaSigningKeysIT extends SigningKeysContract {

    @AutoClose
    private final TestStore store = new TestStore();

    private final SigningKeys keys = store.transactional(SigningKeys.class, JpaSigningKeys::new);

    @Override
    protected SigningKeys keys() {
        return keys;
    }
}
