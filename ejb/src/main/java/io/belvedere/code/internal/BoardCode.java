package io.belvedere.code.internal;

import io.belvedere.dashboard.Dashboards;
import io.belvedere.edit.EditService;
import io.belvedere.folder.FolderService;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.Layouts;
import io.belvedere.layout.Markdown;
import io.belvedere.settings.Settings;
import io.belvedere.transaction.Transactions;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Puts together what reads, writes and applies files, from the stores and settings of this server. */
@ApplicationScoped
public class BoardCode {

    @Inject
    private Dashboards dashboards;

    @Inject
    private Layouts layouts;

    @Inject
    private EditService edits;

    @Inject
    private FolderService folders;

    @Inject
    private Transactions transactions;

    @Inject
    private LayoutLimits limits;

    @Inject
    private Markdown markdown;

    @Inject
    private InstantSource clock;

    @Inject
    private Settings settings;

    private CodeSettings code;

    @PostConstruct
    void configure() {
        code = CodeSettings.from(settings);
        settings.refuseFaults();
    }

    /** Makes the bean at start-up, so that a faulty setting is found there. */
    void start(@Observes Startup startup) {}

    int maxBytes() {
        return code.maxBytes();
    }

    @Produces
    BoardFiles files() {
        return new BoardFiles(limits, markdown, code.maxBytes());
    }

    FolderTree folders() {
        return new FolderTree(folders);
    }

    Applier applier() {
        FolderTree tree = folders();
        return new Applier(dashboards, layouts, edits, tree, new Planner(tree, clock), transactions);
    }
}
