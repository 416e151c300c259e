package io.belvedere.admission;

import io.belvedere.access.Caller;
import java.util.Locale;

/** Whose requests are counted together. */
public record Subject(Kind kind, String name) {

    /** A caller is counted wherever it calls from, an address whoever calls from it, known or not. */
    public enum Kind {
        CALLER,
        ADDRESS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Subject of(Caller caller) {
        return new Subject(Kind.CALLER, caller.tenant() + "/" + caller.name());
    }

    public static Subject address(String address) {
        return new Subject(Kind.ADDRESS, address);
    }

    @Override
    public String toString() {
        return kind + ":" + name;
    }
}
