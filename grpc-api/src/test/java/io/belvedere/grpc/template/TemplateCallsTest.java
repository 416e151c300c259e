package io.belvedere.grpc.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.CreateDashboardFromTemplateRequest;
import io.belvedere.grpc.v1.CreateDashboardFromTemplateResponse;
import io.belvedere.grpc.v1.EditOutcome;
import io.belvedere.grpc.v1.ListTemplatesRequest;
import io.belvedere.grpc.v1.Template;
import io.belvedere.grpc.v1.TemplateServiceGrpc;
import io.belvedere.grpc.v1.TemplateServiceGrpc.TemplateServiceBlockingStub;
import io.grpc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplateCallsTest {

    private final InProcessServer server = new InProcessServer();
    private final TemplateServiceBlockingStub templates = server.editor(TemplateServiceGrpc::newBlockingStub);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void list_tellsThoseOfTheServer() {
        assertThat(templates
                        .listTemplates(ListTemplatesRequest.getDefaultInstance())
                        .getTemplatesList())
                .extracting(Template::getName)
                .containsExactly("host", "http-service", "jvm-service");
    }

    @Test
    void create_makesABoardWithTheRegionsOfTheTemplate() {
        EditOutcome made = create("host", "Mine").getOutcome();

        assertThat(made.getDashboard().getTitle()).isEqualTo("Mine");
        assertThat(made.getDashboard().getOwner()).isEqualTo("ed");
        assertThat(made.getLayouts(0).getRegionsList()).isNotEmpty();
    }

    @Test
    void create_isAnsweredAgainUnderItsRequestId() {
        assertThat(create("host", "Mine").getOutcome().getDashboard().getId())
                .isEqualTo(create("host", "Mine").getOutcome().getDashboard().getId());
    }

    @Test
    void create_refusesWhatIsNoTemplate() {
        assertThat(Refusal.of(() -> create("nonsense", "Mine")).code()).isEqualTo(Status.Code.NOT_FOUND);
    }

    private CreateDashboardFromTemplateResponse create(String template, String title) {
        return templates.createDashboardFromTemplate(CreateDashboardFromTemplateRequest.newBuilder()
                .setTemplate(template)
                .setTitle(title)
                .setRequestId("once")
                .build());
    }
}
