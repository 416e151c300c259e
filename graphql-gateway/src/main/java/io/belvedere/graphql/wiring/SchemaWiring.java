package io.belvedere.graphql.wiring;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.belvedere.graphql.access.AccessWiring;
import io.belvedere.graphql.comment.CommentWiring;
import io.belvedere.graphql.dashboard.DashboardWiring;
import io.belvedere.graphql.edit.EditWiring;
import io.belvedere.graphql.field.DateTimes;
import io.belvedere.graphql.field.Ids;
import io.belvedere.graphql.field.JsonObjects;
import io.belvedere.graphql.field.Jsons;
import io.belvedere.graphql.field.PackedPoints;
import io.belvedere.graphql.folder.FolderWiring;
import io.belvedere.graphql.layout.LayoutWiring;
import io.belvedere.graphql.metrics.MetricWiring;
import io.belvedere.graphql.node.NodeWiring;
import io.belvedere.graphql.panel.PanelWiring;
import io.belvedere.graphql.presence.PresenceWiring;
import io.belvedere.graphql.refusal.Refusals;
import io.belvedere.graphql.retention.RetentionWiring;
import io.belvedere.graphql.server.ServerWiring;
import io.belvedere.graphql.snapshot.SnapshotWiring;
import io.belvedere.graphql.star.StarWiring;
import io.belvedere.graphql.subscription.SubscriptionSources;
import io.belvedere.graphql.subscription.SubscriptionWiring;
import io.belvedere.graphql.template.TemplateWiring;
import io.belvedere.page.Cursors;

/**
 * Ties every field of the schema to what fetches it, feature by feature. Fields that no feature wires are components of
 * the record that their type stands for, under the same name.
 */
public final class SchemaWiring {

    private SchemaWiring() {}

    public static GraphQLSchema schema(Services services, SubscriptionSources subscriptions) {
        Cursors cursors = services.cursors();
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new Refusals())
                // In the place of the engine's own.
                .strictMode(false)
                .scalar(Ids.SCALAR)
                .strictMode(true)
                .scalar(DateTimes.SCALAR)
                .scalar(Jsons.SCALAR)
                .scalar(PackedPoints.SCALAR)
                .scalar(JsonObjects.SCALAR);
        AccessWiring.wire(wiring, services.users(), services.tenants(), services.queries(), cursors);
        DashboardWiring.wire(wiring, services.dashboards(), cursors);
        LayoutWiring.wire(wiring, services.layouts(), services.markdown());
        EditWiring.wire(wiring, services.edits(), services.history(), cursors);
        FolderWiring.wire(wiring, services.folders(), cursors);
        StarWiring.wire(wiring, services.stars(), cursors);
        CommentWiring.wire(wiring, services.comments(), services.markdown(), cursors);
        PresenceWiring.wire(wiring, services.presences());
        SnapshotWiring.wire(wiring, services.snapshots(), cursors);
        TemplateWiring.wire(wiring, services.templates());
        RetentionWiring.wire(wiring, services.retention());
        PanelWiring.wire(wiring, services.panels(), services.clock());
        SubscriptionWiring.wire(wiring, subscriptions);
        MetricWiring.wire(wiring, services.queries(), services.series(), services.panels(), services.clock());
        NodeWiring.wire(wiring);
        ServerWiring.wire(wiring, services.clock());
        return new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse(SchemaText.read()), Refusals.inPayloads(wiring.build()));
    }
}
