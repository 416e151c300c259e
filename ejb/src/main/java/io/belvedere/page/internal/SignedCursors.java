package io.belvedere.page.internal;

import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Position;
import io.belvedere.signature.Signer;
import io.belvedere.signature.Signers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cursors that carry their position in the open, as the key, a null character and the id, and the list they are of in
 * their signature alone.
 */
@ApplicationScoped
public class SignedCursors implements Cursors {

    private static final String PURPOSE = "cursor";
    private static final char BETWEEN = '\0';

    @Inject
    private Signers signers;

    public SignedCursors() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    SignedCursors(Signers signers) {
        this.signers = signers;
    }

    @Override
    public OfList of(Listing list) {
        return new Signed(signers.signer(PURPOSE), circumstances(list));
    }

    private static List<String> circumstances(Listing list) {
        List<String> all = new ArrayList<>(List.of(list.tenant(), list.name()));
        all.addAll(list.conditions());
        return all;
    }

    private record Signed(Signer signer, List<String> circumstances) implements OfList {

        @Override
        public String write(Position position) {
            String text = position.key() + BETWEEN + position.id();
            return signer.sign(circumstances, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Position read(String field, String cursor) {
            return signer.verify(circumstances, cursor)
                    .map(Signed::toPosition)
                    .orElseThrow(() -> Position.foreign(field));
        }

        private static Position toPosition(byte[] content) {
            String text = new String(content, StandardCharsets.UTF_8);
            // An id has no null character, whatever a key may be made of.
            int between = text.lastIndexOf(BETWEEN);
            return new Position(text.substring(0, between), text.substring(between + 1));
        }
    }
}
