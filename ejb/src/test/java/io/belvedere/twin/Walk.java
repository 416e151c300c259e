package io.belvedere.twin;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Walks a list to its end, page by page. */
public final class Walk {

    private Walk() {}

    public static <T> List<T> of(int pageSize, Function<PageRequest, Page<T>> list) {
        Page<T> page = list.apply(new PageRequest(pageSize, null));
        List<T> walked = new ArrayList<>(page.items());
        while (page.hasMore()) {
            page = list.apply(new PageRequest(pageSize, page.next().orElseThrow()));
            walked.addAll(page.items());
        }
        return walked;
    }
}
