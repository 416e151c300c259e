package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.problem.BelvedereException;
import java.util.Map;

/** Where in a file of Grafana the classic model stands. */
final class Wrapping {

    private Wrapping() {}

    static ForeignObject model(ForeignObject root) {
        ForeignObject model = root;
        if (root.value("apiVersion") instanceof String version) {
            model = ofResource(root, version);
        } else if (root.value("dashboard") instanceof Map<?, ?>) {
            root.ignore("meta", "folderId", "folderUid", "overwrite", "inputs", "message", "isFolder");
            model = root.object("dashboard");
        }
        if (model.value("elements") instanceof Map<?, ?> && !(model.value("panels") instanceof Iterable<?>)) {
            throw newModel(model.path("elements"));
        }
        return model;
    }

    private static ForeignObject ofResource(ForeignObject root, String version) {
        if (!"Dashboard".equals(root.value("kind"))) {
            throw BelvedereException.invalid(
                    "kind", "is " + Shown.value(root.value("kind")) + ", a dashboard is of kind 'Dashboard'");
        }
        if (version.substring(version.indexOf('/') + 1).matches("v[2-9].*")) {
            throw newModel("apiVersion");
        }
        if (!(root.value("spec") instanceof Map<?, ?>)) {
            throw BelvedereException.invalid("spec", "must be an object, is " + Shown.kind(root.value("spec")));
        }
        root.ignore("metadata", "status", "access");
        return root.object("spec");
    }

    private static BelvedereException newModel(String path) {
        return BelvedereException.invalid(
                path,
                "tells that this is Grafana's model of elements and layouts (v2), which is not read; export the"
                        + " dashboard as classic JSON, or as a resource of v1");
    }
}
