package io.belvedere.graphql.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.http.FakeRequest;
import io.belvedere.graphql.http.FakeResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorerServletTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final ExplorerServlet servlet = new ExplorerServlet();

    @Test
    void page_mayRunOnlyWhatComesFromHere() throws Exception {
        FakeResponse page = get("/explorer");

        assertThat(page.status).isEqualTo(200);
        assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("content-security-policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
                .contains("connect-src 'self';", "form-action 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(page.body()).doesNotContain("http:", "https:", "//", "<style", " style=", " on");
        assertThat(page.body().replaceAll("<script [^>]*></script>", "")).doesNotContain("<script");
    }

    @Test
    void nonce_isNewForEachAnswer() throws Exception {
        FakeResponse one = get("/explorer");
        FakeResponse other = get("/explorer");

        String nonce = one.header("content-security-policy").replaceAll(".*'nonce-([\\w-]{22})'.*", "$1");
        assertThat(one.body()).contains("data-nonce=\"" + nonce + "\"");
        assertThat(other.header("content-security-policy")).doesNotContain(nonce);
        assertThat(other.body()).doesNotContain(nonce);
    }

    @Test
    void files_areAllThatThePageRefersTo() throws Exception {
        List<String> references = REFERENCE
                .matcher(get("/explorer").body())
                .results()
                .map(found -> found.group(1))
                .filter(reference -> !reference.equals("data:,"))
                .toList();

        assertThat(references).hasSize(7);
        for (String reference : references) {
            FakeResponse file = get("/" + reference);
            assertThat(file.status).as(reference).isEqualTo(200);
            assertThat(file.header("content-type"))
                    .isEqualTo((reference.endsWith(".css") ? "text/css" : "text/javascript") + "; charset=utf-8");
            assertThat(file.body()).as(reference).isNotEmpty();
            assertThat(servlet.isAsked(FakeRequest.get().to("/" + reference).request()))
                    .isTrue();
        }
    }

    @Test
    void file_isKeptUntilItChanges() throws Exception {
        FakeResponse first = get("/explorer/explorer.js");

        FakeResponse again = FakeResponse.of(
                servlet, FakeRequest.get().to("/explorer/explorer.js").with("If-None-Match", first.header("etag")));

        assertThat(first.header("cache-control")).isEqualTo("no-cache");
        assertThat(again.status).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/explorer/",
                "/explorer/explorer.html",
                "/explorer/lib/react/LICENSE",
                "/explorer/../schema.graphql",
                "/explorer/%6eonce.js",
                "/explorer/nonce.js;a=b",
                "/explorer//nonce.js",
            })
    void anythingElse_isNotThere(String path) throws Exception {
        assertThat(servlet.isAsked(FakeRequest.get().to(path).request())).isFalse();
        assertThat(get(path).status).isEqualTo(404);
    }

    private FakeResponse get(String path) throws Exception {
        return FakeResponse.of(servlet, FakeRequest.get().to(path));
    }
}
