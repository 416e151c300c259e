package io.belvedere.edit;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** What became of a board, for whoever may view it. */
public interface HistoryService {

    /** Newest first. */
    Page<Revision> revisions(Caller caller, DashboardId dashboard, PageRequest page);

    /** Those that somebody named, newest first. */
    Page<Revision> namedRevisions(Caller caller, DashboardId dashboard, PageRequest page);

    Revision revision(Caller caller, DashboardId dashboard, long number);

    /** Gives the board as of a revision a name that is unique on the board; null takes it away. Needs the right to edit. */
    Revision name(Caller caller, DashboardId dashboard, long number, @Nullable String name);

    /** What is different at one revision from another, in either direction. */
    Difference difference(Caller caller, DashboardId dashboard, long from, long to);

    /** The whole board as it was as of a revision. */
    Board boardAt(Caller caller, DashboardId dashboard, long number);
}
