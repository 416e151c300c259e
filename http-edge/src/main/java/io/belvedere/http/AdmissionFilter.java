package io.belvedere.http;

import io.belvedere.admission.Admission;
import io.belvedere.admission.AdmissionService;
import io.belvedere.admission.Subject;
import io.belvedere.problem.BelvedereException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Refuses requests of which there are too many, and tells what is left in the header fields of the IETF's draft
 * ({@code RateLimit-Policy}, {@code RateLimit}). Where several filters count, the last one to have admitted a request
 * tells its own quota, or the one that has refused it.
 */
public final class AdmissionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient AdmissionService admissions;
    private final transient Function<HttpServletRequest, Optional<Subject>> subjects;
    private final transient Predicate<String> unlimitedPaths;

    AdmissionFilter(
            AdmissionService admissions,
            Function<HttpServletRequest, Optional<Subject>> subjects,
            Predicate<String> unlimitedPaths) {
        this.admissions = admissions;
        this.subjects = subjects;
        this.unlimitedPaths = unlimitedPaths;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!unlimitedPaths.test(Exchange.pathOf(request))) {
            Exchange exchange = Exchange.of(request);
            try {
                subjects.apply(request).ifPresent(subject -> admit(subject, exchange, response));
            } catch (BelvedereException refused) {
                Problems.send(response, exchange, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void admit(Subject subject, Exchange exchange, HttpServletResponse response) {
        Runnable quota = () -> take(subject, response);
        quota.run();
        exchange.countedBy(quota);
    }

    private void take(Subject subject, HttpServletResponse response) {
        Optional<Admission> admission = admissions.admit(subject);
        admission.ifPresent(told -> tell(response, subject.kind(), told));
        if (admission.isPresent() && !admission.get().isAdmitted()) {
            throw admission.get().refusal(subject);
        }
    }

    private static void tell(HttpServletResponse response, Subject.Kind kind, Admission admission) {
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(
                                kind,
                                admission.quota().requests(),
                                Admission.seconds(admission.quota().window())));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d".formatted(kind, admission.remaining(), Admission.seconds(admission.reset())));
    }
}
