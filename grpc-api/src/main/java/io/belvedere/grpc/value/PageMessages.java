package io.belvedere.grpc.value;

import io.belvedere.page.Cursors;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;

/** Page sizes and tokens. */
public final class PageMessages {

    private PageMessages() {}

    public static PageRequest toPageRequest(int size, String token, Cursors.OfList list) {
        return PageRequest.of(
                "page_size",
                size == 0 ? PageRequest.DEFAULT_SIZE : size,
                token.isEmpty() ? null : list.read("page_token", token));
    }

    /** The token of the next page, empty on the last one. */
    public static String nextToken(Page<?> page, Cursors.OfList list) {
        return page.next().map(list::write).orElse("");
    }
}
