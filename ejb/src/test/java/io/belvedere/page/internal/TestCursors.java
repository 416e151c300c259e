package io.belvedere.page.internal;

import io.belvedere.page.Cursors;
import io.belvedere.signature.internal.TestSigners;

/** The server's cursors, signed with a key that is no secret. */
public final class TestCursors {

    private TestCursors() {}

    public static Cursors create() {
        return new SignedCursors(new TestSigners());
    }
}
