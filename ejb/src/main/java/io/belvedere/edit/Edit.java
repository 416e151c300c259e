package io.belvedere.edit;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.problem.BelvedereException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commands on one board that are accepted together or not at all. They were made on a version: that of the object
 * changed, as it was read; for several objects, the lowest of theirs.
 */
public record Edit(
        DashboardId dashboard,
        long basedOn,
        @Nullable RequestId requestId,
        Overlap overlap,
        List<? extends Command> commands) {

    public static final int MAX_COMMANDS = 500;

    public Edit {
        commands = List.copyOf(commands);
        if (commands.isEmpty() || commands.size() > MAX_COMMANDS) {
            throw BelvedereException.invalid(
                    "commands", "are " + commands.size() + ", allowed is 1 to " + MAX_COMMANDS);
        }
    }

    /** One command, refused if it makes regions overlap. */
    public static Edit of(DashboardId dashboard, long basedOn, Command command) {
        return new Edit(dashboard, basedOn, null, Overlap.REFUSE, List.of(command));
    }
}
