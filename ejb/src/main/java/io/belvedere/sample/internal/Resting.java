package io.belvedere.sample.internal;

import io.belvedere.sample.Generation;
import java.util.ArrayList;
import java.util.List;

/** Lets go of what the head has and the store has too, on every node, whoever brought it to rest. */
final class Resting {

    private final SeenGenerations seen;
    private final FollowedLog followed;
    private final Head head;
    private final HeadReads reads;
    private List<OpenWindow> leaving = new ArrayList<>();
    private long leavingMark;

    Resting(SeenGenerations seen, FollowedLog followed, Head head, HeadReads reads) {
        this.seen = seen;
        this.followed = followed;
        this.head = head;
        this.reads = reads;
    }

    /** Learns what is at rest, and drops it from the head once every reader has begun after that. */
    List<Generation> learn() {
        List<Generation> visible = seen.lookAtAll();
        followed.learnSeriesAtRest(visible);
        dropLeft();
        List<OpenWindow> atRest = head.learn(visible);
        if (leaving.isEmpty() && !atRest.isEmpty()) {
            leaving = atRest;
            leavingMark = reads.mark();
            dropLeft();
        }
        return visible;
    }

    private void dropLeft() {
        if (!leaving.isEmpty() && reads.areDoneBefore(leavingMark)) {
            head.drop(leaving);
            leaving = List.of();
        }
    }
}
