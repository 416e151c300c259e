package io.belvedere.panel.internal;

import io.belvedere.panel.Panel;
import io.belvedere.panel.PanelFault;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.ExecutionContext;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.FallbackHandler;

/** Shows panels, and in the place of one that fails for the moment what it showed last. */
@ApplicationScoped
public class PanelDesk {

    @Inject
    private PanelSettings settings;

    @Inject
    private InstantSource clock;

    private LastPanels last;
    private SlowPanels slow;

    public PanelDesk() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    PanelDesk(PanelSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        open();
    }

    @PostConstruct
    private void open() {
        last = new LastPanels(settings.maxStaleBytes());
        slow = new SlowPanels(settings.pause(), clock);
    }

    /** Refuses with DEADLINE a panel that took too long a moment ago. */
    void requireRested(LastPanels.Key key) {
        if (slow.has(key)) {
            throw new BelvedereException(
                    Problem.DEADLINE,
                    "the panel took longer than %d ms, and is not asked for again for %d seconds after that"
                            .formatted(
                                    settings.timeout().toMillis(),
                                    settings.pause().toSeconds()),
                    Map.of("timeoutMillis", Long.toString(settings.timeout().toMillis())));
        }
    }

    /** What a query's author did wrong stays an error: an older answer would hide it. */
    @Fallback(value = Older.class, applyOn = PanelFailure.class)
    public Panel show(LastPanels.Key key, PanelAtWork atWork) {
        Panel panel = atWork.finished();
        if (panel.fault().isEmpty()) {
            last.keep(key, panel);
        } else if (isPassing(panel.fault().get().problem())) {
            if (panel.fault().get().problem() == Problem.DEADLINE) {
                slow.note(key);
            }
            throw new PanelFailure(panel);
        }
        return panel;
    }

    /** Whether it may be otherwise soon, whoever asks. */
    static boolean isPassing(Problem problem) {
        return problem == Problem.UNAVAILABLE || problem == Problem.DEADLINE || problem == Problem.INTERNAL;
    }

    Panel older(LastPanels.Key key, Panel failed) {
        PanelFault fault = failed.fault().orElseThrow();
        return last.find(key).map(panel -> panel.insteadOf(fault)).orElse(failed);
    }

    /** Takes the last panel, or what there is of this one. */
    @ApplicationScoped
    public static class Older implements FallbackHandler<Panel> {

        @Inject
        private PanelDesk desk;

        @Override
        public Panel handle(ExecutionContext context) {
            PanelFailure failure = (PanelFailure) context.getFailure();
            return desk.older((LastPanels.Key) context.getParameters()[0], failure.panel());
        }
    }
}
