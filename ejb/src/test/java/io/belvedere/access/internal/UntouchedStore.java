package io.belvedere.access.internal;

import java.lang.reflect.Proxy;

/** A store that must not be asked for anything. */
final class UntouchedStore {

    private UntouchedStore() {}

    static <S> S of(Class<S> port) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    throw new AssertionError("the store was asked: " + method.getName());
                }));
    }
}
