package io.belvedere.health;

import java.util.Map;

/** Something without which this node is not ready. It answers within seconds, whatever is wrong, and never throws. */
public interface ReadyCondition {

    State state();

    /** Whether the condition is fulfilled at this moment, with what else is worth knowing. */
    record State(boolean fulfilled, Map<String, String> facts) {
        public State {
            facts = Map.copyOf(facts);
        }
    }
}
