package io.belvedere.grpc.template;

import static io.belvedere.grpc.call.Answers.answer;

import io.belvedere.code.TemplateService;
import io.belvedere.code.TemplateService.Template;
import io.belvedere.edit.Edited;
import io.belvedere.grpc.call.CurrentCall;
import io.belvedere.grpc.dashboard.RevisionMessages;
import io.belvedere.grpc.v1.CreateDashboardFromTemplateRequest;
import io.belvedere.grpc.v1.CreateDashboardFromTemplateResponse;
import io.belvedere.grpc.v1.ListTemplatesRequest;
import io.belvedere.grpc.v1.ListTemplatesResponse;
import io.belvedere.grpc.v1.TemplateServiceGrpc;
import io.belvedere.grpc.value.RequestIds;
import io.grpc.stub.StreamObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Templates for gRPC callers. What it throws is answered by the interceptors around it. */
@Dependent
public class TemplateEndpoint extends TemplateServiceGrpc.TemplateServiceImplBase {

    private final TemplateService templates;

    @Inject
    public TemplateEndpoint(TemplateService templates) {
        this.templates = templates;
    }

    @Override
    public void listTemplates(ListTemplatesRequest request, StreamObserver<ListTemplatesResponse> observer) {
        ListTemplatesResponse.Builder response = ListTemplatesResponse.newBuilder();
        templates.list(CurrentCall.caller()).forEach(template -> response.addTemplates(toMessage(template)));
        answer(observer, response.build());
    }

    @Override
    public void createDashboardFromTemplate(
            CreateDashboardFromTemplateRequest request, StreamObserver<CreateDashboardFromTemplateResponse> observer) {
        Edited made = templates.create(
                CurrentCall.caller(),
                request.getTemplate(),
                request.getTitle(),
                RequestIds.toRequestId(request.getRequestId()));
        answer(
                observer,
                CreateDashboardFromTemplateResponse.newBuilder()
                        .setOutcome(RevisionMessages.toMessage(made))
                        .build());
    }

    private static io.belvedere.grpc.v1.Template toMessage(Template template) {
        return io.belvedere.grpc.v1.Template.newBuilder()
                .setName(template.name())
                .setTitle(template.title())
                .setDescription(template.description())
                .addAllTags(template.tags())
                .build();
    }
}
