package io.belvedere.sample.internal;

import io.belvedere.tenant.TenantId;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Heads by the refs of their series: pages of an array, for refs are dense and every sample asks. One thread at a time writes. */
final class SeriesHeads {

    private static final int PAGE_BITS = 12;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;

    private volatile AtomicReferenceArray<@Nullable Page> pages = new AtomicReferenceArray<>(16);

    private static final class Page {
        private final AtomicReferenceArray<@Nullable SeriesHead> heads = new AtomicReferenceArray<>(PAGE_SIZE);
    }

    @Nullable
    SeriesHead find(int ref) {
        Page page = page(ref);
        return page == null ? null : page.heads.get(ref & (PAGE_SIZE - 1));
    }

    SeriesHead add(int ref, TenantId tenant) {
        SeriesHead head = new SeriesHead(tenant);
        Page page = page(ref);
        if (page == null) {
            page = new Page();
            reserve(ref >>> PAGE_BITS);
            pages.set(ref >>> PAGE_BITS, page);
        }
        page.heads.set(ref & (PAGE_SIZE - 1), head);
        return head;
    }

    void remove(int ref) {
        Page page = page(ref);
        if (page != null) {
            page.heads.set(ref & (PAGE_SIZE - 1), null);
        }
    }

    private @Nullable Page page(int ref) {
        AtomicReferenceArray<@Nullable Page> known = pages;
        int number = ref >>> PAGE_BITS;
        return number < known.length() ? known.get(number) : null;
    }

    private void reserve(int number) {
        if (number >= pages.length()) {
            AtomicReferenceArray<@Nullable Page> grown =
                    new AtomicReferenceArray<>(Math.max(number + 1, 2 * pages.length()));
            for (int i = 0; i < pages.length(); i++) {
                grown.set(i, pages.get(i));
            }
            pages = grown;
        }
    }
}
