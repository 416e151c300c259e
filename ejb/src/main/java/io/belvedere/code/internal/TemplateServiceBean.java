package io.belvedere.code.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.code.BoardFile;
import io.belvedere.code.TemplateService;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.Sharing;
import io.belvedere.edit.Board;
import io.belvedere.edit.Copies;
import io.belvedere.edit.EditService;
import io.belvedere.edit.Edited;
import io.belvedere.edit.RequestId;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies templates that come with the server, as dashboards that are templates are copied. */
@Stateless
@Local(TemplateService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TemplateServiceBean implements TemplateService {

    @Inject
    private BoardFiles files;

    @Inject
    private EditService edits;

    @Inject
    private InstantSource clock;

    public TemplateServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    TemplateServiceBean(BoardFiles files, EditService edits, InstantSource clock) {
        this.files = files;
        this.edits = edits;
        this.clock = clock;
    }

    @Override
    public List<Template> list(Caller caller) {
        caller.require(Role.VIEWER);
        BuiltInTemplates templates = new BuiltInTemplates(files);
        return BuiltInTemplates.NAMES.stream()
                .map(name ->
                        template(name, templates.read(name, caller.tenant()).content()))
                .toList();
    }

    @Override
    public Edited create(Caller caller, String template, String title, @Nullable RequestId requestId) {
        caller.require(Role.EDITOR);
        BoardFile file = new BuiltInTemplates(files).read(template, caller.tenant());
        return edits.create(caller, Copies.of(board(caller, file, clock.instant()), title), requestId);
    }

    private static Template template(String name, DashboardContent content) {
        return new Template(name, content.title(), content.description(), content.tags());
    }

    private static Board board(Caller caller, BoardFile file, Instant now) {
        Sharing sharing = Sharing.ownedBy(caller.name());
        Dashboard dashboard = new Dashboard(file.id(), caller.tenant(), file.content(), sharing, now, now, 1);
        return Board.of(dashboard, file.layouts());
    }
}
