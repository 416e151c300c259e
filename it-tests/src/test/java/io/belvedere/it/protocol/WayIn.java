package io.belvedere.it.protocol;

import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.grpc.StatusRuntimeException;

/** The three protocols, each asked for something that every role may read. */
enum WayIn {
    GRAPHQL {
        @Override
        String ask(String authorization) {
            return told(new Graphql(authorization).post("{\"query\": \"{ viewer { name tenant { id } } }\"}"));
        }
    },
    REST {
        @Override
        String ask(String authorization) {
            return told(Http.send(Http.to("/api/viewer", authorization)));
        }
    },
    GRPC {
        @Override
        String ask(String authorization) {
            try {
                Grpc.dashboards(authorization).listDashboards(ListDashboardsRequest.getDefaultInstance());
                return "OK";
            } catch (StatusRuntimeException refused) {
                return GrpcRefusal.of(refused).reason();
            }
        }
    };

    /** OK, or the code of the problem that the caller is told. */
    abstract String ask(String authorization);

    private static String told(Answer answer) {
        return answer.status() == 200 ? "OK" : answer.problem();
    }
}
