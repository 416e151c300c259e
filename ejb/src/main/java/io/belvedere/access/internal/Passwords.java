package io.belvedere.access.internal;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.belvedere.access.PasswordHash;
import io.belvedere.problem.BelvedereException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and proves passwords with Argon2id. Each hash takes 19 MiB and tens of milliseconds, so only a few run at a
 * time: guessing passwords must not cost the server its memory.
 */
@ApplicationScoped
public class Passwords {

    private static final int MIN_LENGTH = 12;
    private static final int MAX_LENGTH = 200;
    private static final int SALT_BYTES = 16;
    private static final int WAIT_SECONDS = 5;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** What an unknown user's password is compared with, so that the answer takes as long as for a known one. */
    private final PasswordHash nobody = hash("a password that nobody has");

    /** Refuses a password that is too short to keep, too long to hash, or that nobody can send. */
    PasswordHash hashNew(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw BelvedereException.invalid(
                    "password", "has " + length + " characters, allowed is " + MIN_LENGTH + " to " + MAX_LENGTH);
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            throw BelvedereException.invalid("password", "holds a control character, which Basic credentials cannot");
        }
        return inTurn(() -> hash(password));
    }

    boolean proves(String password, PasswordHash hash) {
        if (password.length() > 2 * MAX_LENGTH) {
            return false;
        }
        return inTurn(() -> Password.check(password, hash.phc()).with(Argon2Function.getInstanceFromHash(hash.phc())));
    }

    /** Takes the time of a comparison, and proves nothing. */
    void refuse(String password) {
        proves(password, nobody);
    }

    private static PasswordHash hash(String password) {
        return new PasswordHash(
                Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult());
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw BelvedereException.unavailable("too many passwords are being checked at this moment", 2);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw BelvedereException.unavailable("the server is stopping", 2);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
