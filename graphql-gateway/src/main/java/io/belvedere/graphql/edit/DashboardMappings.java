package io.belvedere.graphql.edit;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Right;
import io.belvedere.edit.DashboardCommand;
import io.belvedere.folder.FolderId;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** What mutations of the dashboard itself ask for, by their names. */
final class DashboardMappings {

    static final Map<String, Mapping> ALL = Map.ofEntries(
            one("renameDashboard", input -> new DashboardCommand.Rename(input.text("title"))),
            one("describeDashboard", input -> new DashboardCommand.Describe(input.text("description"))),
            one(
                    "tagDashboard",
                    input -> new DashboardCommand.Tag(
                            new TreeSet<>(input.texts("add")), new TreeSet<>(input.texts("remove")))),
            one("moveDashboard", input -> new DashboardCommand.MoveToFolder(input.findId("folderId", FolderId::parse))),
            one(
                    "setTimeRange",
                    input -> new DashboardCommand.SetTimeRange(Inputs.timeRange(input.object("timeRange")))),
            one(
                    "setDefaultLayout",
                    input -> new DashboardCommand.SetDefaultLayout(input.id("layoutId", LayoutId::parse))),
            one(
                    "putVariable",
                    input -> new DashboardCommand.PutVariable(Inputs.variable("variable", input.object("variable")))),
            one("removeVariable", input -> new DashboardCommand.RemoveVariable(input.text("name"))),
            one("markAsTemplate", input -> new DashboardCommand.MarkAsTemplate(input.flag("template"))),
            one("setDashboardEnd", input -> new DashboardCommand.EndAt(input.findInstant("expiresAt"))),
            Map.entry("shareDashboard", DashboardMappings::sharing),
            one("giveDashboard", input -> new DashboardCommand.GiveTo(input.text("owner"))));

    private DashboardMappings() {}

    private static List<DashboardCommand> sharing(Arguments input) {
        List<DashboardCommand> commands = new ArrayList<>();
        if (input.has("restricted")) {
            commands.add(new DashboardCommand.Restrict(input.flag("restricted")));
        }
        input.texts("revoke").forEach(user -> commands.add(new DashboardCommand.Revoke(user)));
        input.objects("grant")
                .forEach(grant -> commands.add(
                        new DashboardCommand.Grant(grant.text("user"), grant.choice("right", Right.class))));
        if (commands.isEmpty()) {
            throw BelvedereException.invalid("restricted", "must be given, or one of grant and revoke");
        }
        return commands;
    }

    private static Map.Entry<String, Mapping> one(String name, Function<Arguments, DashboardCommand> command) {
        return Map.entry(name, input -> List.of(command.apply(input)));
    }
}
