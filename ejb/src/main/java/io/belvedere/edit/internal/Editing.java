package io.belvedere.edit.internal;

import io.belvedere.dashboard.Dashboards;
import io.belvedere.edit.Revisions;
import io.belvedere.folder.Folders;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.Layouts;
import io.belvedere.layout.Markdown;
import io.belvedere.wiring.Stored;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Puts together what edits boards, from the stores and rules of this server. */
@ApplicationScoped
public class Editing {

    @Inject
    private Dashboards dashboards;

    @Inject
    private Layouts layouts;

    @Inject
    private Revisions revisions;

    @Inject
    @Stored
    private Folders folders;

    @Inject
    private Markdown markdown;

    @Inject
    private LayoutLimits limits;

    @Inject
    private InstantSource clock;

    private BoardStore boards;
    private BoardRules rules;
    private RepeatedRequests repeated;

    @PostConstruct
    void assemble() {
        boards = new BoardStore(dashboards, layouts, revisions);
        rules = new BoardRules(limits, markdown, folders);
        repeated = new RepeatedRequests(boards);
    }

    BoardEditor editor() {
        return new BoardEditor(boards, rules, repeated, clock);
    }

    BoardMaker maker() {
        return new BoardMaker(boards, rules, repeated, clock);
    }

    UndoSteps steps() {
        return new UndoSteps(boards, rules, repeated, clock);
    }

    PastBoards past() {
        return new PastBoards(boards, rules, editor());
    }

    BoardStore boards() {
        return boards;
    }

    Revisions revisions() {
        return revisions;
    }
}
