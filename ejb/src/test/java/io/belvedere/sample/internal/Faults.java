package io.belvedere.sample.internal;

import io.belvedere.problem.BelvedereException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets one call of a node to its stores fail, as if the connection broke before or after the call was carried out. */
final class Faults {

    private int calls;
    private int failing;
    private boolean carriedOut;

    /** From now on the n-th call fails, once; none if n is 0. */
    void failAt(int call, boolean afterCarryingOut) {
        calls = 0;
        failing = call;
        carriedOut = afterCarryingOut;
    }

    /** Whether the call that was to fail has come; then no more fails. */
    boolean haveStruck() {
        return failing > 0 && calls >= failing;
    }

    <P> P around(Class<P> port, P store) {
        Object faulty = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            calls++;
            boolean fails = calls == failing;
            if (fails && !carriedOut) {
                throw broken();
            }
            try {
                Object answer = method.invoke(store, args);
                if (fails) {
                    throw broken();
                }
                return answer;
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
        });
        return port.cast(faulty);
    }

    private static BelvedereException broken() {
        return BelvedereException.unavailable("the connection broke", 1);
    }
}
