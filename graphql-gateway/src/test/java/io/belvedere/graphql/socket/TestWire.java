package io.belvedere.graphql.socket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a client would see. It reads at once, or when a test says so. */
final class TestWire implements Wire {

    final List<String> sent = new ArrayList<>();
    final Queue<Consumer<@Nullable Throwable>> unread = new ArrayDeque<>();
    boolean isSlow;

    @Nullable
    Ending ending;

    @Override
    public void send(String text, Consumer<@Nullable Throwable> left) {
        sent.add(text);
        if (isSlow) {
            unread.add(left);
        } else {
            left.accept(null);
        }
    }

    void read() {
        unread.remove().accept(null);
    }

    @Override
    public void close(Ending told) {
        if (ending != null) {
            throw new AssertionError("closed twice, with " + ending + " and " + told);
        }
        ending = told;
    }

    int code() {
        return ending == null ? 0 : ending.code().number();
    }

    String last() {
        return sent.isEmpty() ? "" : sent.get(sent.size() - 1);
    }
}
