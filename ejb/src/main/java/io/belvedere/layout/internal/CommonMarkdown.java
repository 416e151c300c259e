package io.belvedere.layout.internal;

import io.belvedere.layout.Markdown;
import io.belvedere.layout.option.WebAddress;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.jspecify.annotations.Nullable;

/**
 * CommonMark with tables. Addresses are judged as the parser gives them, with entities and escapes resolved. Nesting is
 * bounded, so that no text overflows the stack of who renders it. Parser and renderer are immutable.
 */
@ApplicationScoped
public class CommonMarkdown implements Markdown {

    private static final int MAX_NESTING = 50;
    private static final Set<String> LINKED = Set.of("http", "https", "mailto");
    private static final Set<String> SHOWN = Set.of("http", "https");
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();

    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .percentEncodeUrls(true)
            .sanitizeUrls(true)
            .urlSanitizer(new OnlyAllowed())
            .attributeProviderFactory(context -> CommonMarkdown::setAttributes)
            .build();

    @Override
    public void requireSafe(String field, String text) {
        Node document = parser.parse(text);
        for (Node node = document; node != null; node = following(node)) {
            requireSafe(field, node);
        }
    }

    @Override
    public String toHtml(String text) {
        return renderer.render(parser.parse(text));
    }

    private static void requireSafe(String field, Node node) {
        if (node instanceof HtmlBlock block) {
            throw html(field, node, block.getLiteral());
        }
        if (node instanceof HtmlInline inline) {
            throw html(field, node, inline.getLiteral());
        }
        if (node instanceof Link link) {
            requireAllowed(field, node, LINKED, link.getDestination());
        }
        if (node instanceof Image image) {
            requireAllowed(field, node, SHOWN, image.getDestination());
        }
        if (node instanceof LinkReferenceDefinition definition) {
            requireAllowed(field, node, LINKED, definition.getDestination());
        }
    }

    private static BelvedereException html(String field, Node node, String literal) {
        return BelvedereException.invalid(
                field, "holds HTML in line " + line(node) + ", " + Text.quoted(literal.strip()) + "; write Markdown");
    }

    private static void requireAllowed(String field, Node node, Set<String> schemes, String address) {
        if (!WebAddress.leadsBy(schemes, address)) {
            throw BelvedereException.invalid(
                    field,
                    "leads to " + Text.quoted(address) + " in line " + line(node) + ", allowed are "
                            + String.join(", ", schemes.stream().sorted().toList())
                            + " and relative addresses without blanks");
        }
    }

    private static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
    }

    /** The next node in the order of the text, without recursion. */
    private static @Nullable Node following(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node next = node;
        while (next != null && next.getNext() == null) {
            next = next.getParent();
        }
        return next == null ? null : next.getNext();
    }

    /** What is not allowed loses its address; the rest opens without a handle on this page. */
    private static void setAttributes(Node node, String tag, Map<String, String> attributes) {
        attributes.remove("href", "");
        attributes.remove("src", "");
        if (tag.equals("a")) {
            attributes.put("rel", "noopener noreferrer");
        }
    }

    private static final class OnlyAllowed implements UrlSanitizer {

        @Override
        public String sanitizeLinkUrl(String address) {
            return WebAddress.leadsBy(LINKED, address) ? address : "";
        }

        @Override
        public String sanitizeImageUrl(String address) {
            return WebAddress.leadsBy(SHOWN, address) ? address : "";
        }
    }
}
