package io.belvedere.edit;

import io.belvedere.dashboard.LayoutId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What commands do to a board, with nobody else about: no merging, and no rule that binds regions to each other. */
public final class Commands {

    private Commands() {}

    /** The board after the commands, one after the other. */
    public static Board apply(Board board, List<? extends Command> commands, Instant now) {
        Board after = board;
        for (Command command : commands) {
            after = apply(after, command, now);
        }
        return after;
    }

    /** The layouts that the commands must see, or none given if that is all of the board. */
    public static Optional<Set<LayoutId>> layouts(List<? extends Command> commands) {
        Set<LayoutId> layouts = new LinkedHashSet<>();
        for (Command command : commands) {
            if (command instanceof RegionCommand region) {
                layouts.add(region.layout());
            } else if (command instanceof DashboardCommand.SetDefaultLayout chosen) {
                layouts.add(chosen.layout());
            } else if (command instanceof LayoutCommand || command instanceof DashboardCommand.Become) {
                return Optional.empty();
            }
        }
        return Optional.of(layouts);
    }

    /** The subjects that the commands name and that must therefore be there. */
    public static Set<Subject> targets(List<? extends Command> commands) {
        Set<Subject> targets = new LinkedHashSet<>();
        for (Command command : commands) {
            if (command instanceof RegionCommand.Add || command instanceof RegionCommand.AddAnywhere) {
                targets.add(Subject.of(((RegionCommand) command).layout()));
            } else if (command instanceof RegionCommand.Duplicate copy) {
                targets.add(Subject.of(copy.layout(), copy.source()));
            } else if (command instanceof RegionCommand region) {
                targets.add(Subject.of(region.layout(), region.region()));
            } else if (command instanceof LayoutCommand.Duplicate copy) {
                targets.add(Subject.of(copy.source()));
            } else if (command instanceof LayoutCommand layout && !(command instanceof LayoutCommand.Add)) {
                targets.add(Subject.of(layout.layout()));
            }
        }
        return targets;
    }

    /** Whether a command changes who may do what. */
    public static boolean changeSharing(List<? extends Command> commands) {
        return commands.stream()
                .anyMatch(command -> command instanceof DashboardCommand.GiveTo
                        || command instanceof DashboardCommand.Restrict
                        || command instanceof DashboardCommand.Grant
                        || command instanceof DashboardCommand.Revoke);
    }

    private static Board apply(Board board, Command command, Instant now) {
        if (command instanceof RegionCommand region) {
            return board.with(RegionCommands.apply(board.layout(region.layout()), region));
        }
        if (command instanceof LayoutCommand layout) {
            return LayoutCommands.apply(board, layout, now);
        }
        if (command instanceof DashboardCommand dashboard) {
            return DashboardCommands.apply(board, dashboard);
        }
        throw new IllegalStateException("no such command: " + command);
    }
}
