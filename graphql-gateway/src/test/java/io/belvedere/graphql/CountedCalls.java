package io.belvedere.graphql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Counts how often services are called, whatever they are. */
public final class CountedCalls {

    private int calls;

    /** Until now, of all services together. */
    public int count() {
        return calls;
    }

    <S> S of(Class<S> type, S service) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    calls++;
                    try {
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
