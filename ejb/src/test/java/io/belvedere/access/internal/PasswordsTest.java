package io.belvedere.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.PasswordHash;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void proves_onlyThePasswordThatWasHashed() {
        PasswordHash hash = passwords.hashNew("correct horse battery");

        assertThat(passwords.proves("correct horse battery", hash)).isTrue();
        assertThat(passwords.proves("correct horse batterz", hash)).isFalse();
    }

    @Test
    void hashNew_writesArgon2idWithItsParameters() {
        PasswordHash hash = passwords.hashNew("correct horse battery");

        assertThat(hash.phc()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void hashNew_saltsEachHash() {
        assertThat(passwords.hashNew("correct horse battery")).isNotEqualTo(passwords.hashNew("correct horse battery"));
    }

    @Test
    void hashNew_refusesShortAndEndlessPasswords() {
        assertThatThrownBy(() -> passwords.hashNew("short"))
                .hasMessage("password has 5 characters, allowed is 12 to 200");
        assertThatThrownBy(() -> passwords.hashNew("x".repeat(201)))
                .hasMessage("password has 201 characters, allowed is 12 to 200");
    }
}
