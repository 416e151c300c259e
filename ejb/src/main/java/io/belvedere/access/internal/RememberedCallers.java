package io.belvedere.access.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Credentials;
import io.belvedere.cache.internal.CacheContainer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.infinispan.Cache;

/**
 * Who was proven a moment ago, on this node. A slow password hash at each request would cost more than the request.
 * Credentials are kept only as a keyed digest, and the key never leaves this process.
 */
@ApplicationScoped
public class RememberedCallers {

    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    private CacheContainer caches;

    private final SecretKeySpec key = randomKey();
    private Cache<String, Proven> callers;

    @PostConstruct
    void open() {
        callers = caches.local("callers");
    }

    Optional<Proven> find(Credentials credentials) {
        return Optional.ofNullable(callers.get(digest(credentials)));
    }

    /** Keeps a proof for {@code kept}, which is longer than it is fresh. */
    void remember(Credentials credentials, Proven proven, Duration kept) {
        if (kept.toMillis() > 0) {
            callers.put(digest(credentials), proven, kept.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void forget(Credentials credentials) {
        callers.remove(digest(credentials));
    }

    /** Called after any change to users, tokens and tenants, which are rare. */
    void forgetAll() {
        callers.clear();
    }

    private String digest(Credentials credentials) {
        String text = credentials instanceof Credentials.Password basic
                ? "password " + basic.userName() + " " + basic.password()
                : "bearer " + ((Credentials.Bearer) credentials).token();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, ALGORITHM);
    }

    /** A caller, and until when nobody needs to look again. */
    record Proven(Caller caller, Instant freshUntil) {}
}
