package io.belvedere.grpc.star;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.BatchGetStarSummariesRequest;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.ListStarsRequest;
import io.belvedere.grpc.v1.Star;
import io.belvedere.grpc.v1.StarDashboardRequest;
import io.belvedere.grpc.v1.StarServiceGrpc;
import io.belvedere.grpc.v1.StarServiceGrpc.StarServiceBlockingStub;
import io.belvedere.grpc.v1.StarSummary;
import io.belvedere.grpc.v1.UnstarDashboardRequest;
import io.grpc.Status;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StarCallsTest {

    private final InProcessServer server = new InProcessServer();
    private final StarServiceBlockingStub stars = server.editor(StarServiceGrpc::newBlockingStub);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void star_isListedOnce() {
        String dashboard = newDashboard();

        Star star = star(dashboard);

        assertThat(star(dashboard)).isEqualTo(star);
        assertThat(star.getUser()).isEqualTo("ed");
        assertThat(stars.listStars(ListStarsRequest.newBuilder()
                                .setDashboardId(dashboard)
                                .build())
                        .getStarsList())
                .containsExactly(star);
    }

    @Test
    void summaries_comeInTheOrderAskedFor() {
        String plain = newDashboard();
        String starred = newDashboard();
        String unknown = UUID.randomUUID().toString();
        star(starred);

        assertThat(stars.batchGetStarSummaries(BatchGetStarSummariesRequest.newBuilder()
                                .addDashboardIds(plain)
                                .addDashboardIds(unknown)
                                .addDashboardIds(starred)
                                .build())
                        .getSummariesList())
                .containsExactly(summary(plain, 0, false), summary(unknown, 0, false), summary(starred, 1, true));
    }

    @Test
    void summaries_areForAtMostTwoHundred() {
        BatchGetStarSummariesRequest many = BatchGetStarSummariesRequest.newBuilder()
                .addAllDashboardIds(Collections.nCopies(201, UUID.randomUUID().toString()))
                .build();

        Refusal refusal = Refusal.of(() -> stars.batchGetStarSummaries(many));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("dashboard_ids");
    }

    @Test
    void unstar_takesTheStarBackAsOftenAsAsked() {
        String dashboard = newDashboard();
        star(dashboard);
        UnstarDashboardRequest unstar =
                UnstarDashboardRequest.newBuilder().setDashboardId(dashboard).build();

        stars.unstarDashboard(unstar);
        stars.unstarDashboard(unstar);

        assertThat(stars.listStars(ListStarsRequest.newBuilder()
                                .setDashboardId(dashboard)
                                .build())
                        .getStarsList())
                .isEmpty();
    }

    @Test
    void star_refusesUnknownDashboard() {
        Refusal refusal = Refusal.of(() -> star(UUID.randomUUID().toString()));

        assertThat(refusal.code()).isEqualTo(Status.Code.NOT_FOUND);
    }

    private Star star(String dashboard) {
        return stars.starDashboard(StarDashboardRequest.newBuilder()
                        .setDashboardId(dashboard)
                        .build())
                .getStar();
    }

    private String newDashboard() {
        return server.editor()
                .createDashboard(
                        CreateDashboardRequest.newBuilder().setTitle("Plant").build())
                .getOutcome()
                .getDashboard()
                .getId();
    }

    private static StarSummary summary(String dashboard, int count, boolean starred) {
        return StarSummary.newBuilder()
                .setDashboardId(dashboard)
                .setStarCount(count)
                .setStarred(starred)
                .build();
    }
}
