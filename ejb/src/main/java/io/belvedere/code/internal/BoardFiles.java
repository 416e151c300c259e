package io.belvedere.code.internal;

import io.belvedere.code.BoardFile;
import io.belvedere.code.FileFormat;
import io.belvedere.code.ForeignFormat;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.Markdown;
import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Boards as text and back. */
record BoardFiles(LayoutLimits limits, Markdown markdown, int maxBytes) {

    String print(BoardFile file, FileFormat format) {
        return Printer.print(BoardTree.of(file), format);
    }

    /** Refuses with everything that is wrong with the text. */
    BoardFile parse(String text, TenantId tenant) {
        Faults faults = new Faults();
        Node root = node(text, faults);
        refuseForeign(root, faults);
        return new BoardReader(tenant, limits, markdown, faults).read(root);
    }

    /** The text as a tree of plain values, whatever it is. */
    @Nullable
    Object tree(String text) {
        return node(text, new Faults()).plain();
    }

    private Node node(String text, Faults faults) {
        return FileText.parse(text, maxBytes, faults).orElseThrow(() -> {
            faults.refuse();
            return new IllegalStateException("a text that cannot be parsed has faults");
        });
    }

    private static void refuseForeign(Node root, Faults faults) {
        if (!(root instanceof Node.Mapping top) || top.members().containsKey("layouts")) {
            return;
        }
        Map<String, ?> plain = top.plain();
        boolean perses = plain.get("spec") instanceof Map<?, ?> spec && spec.containsKey("panels");
        ForeignFormat format = format(plain);
        if (format == ForeignFormat.GRAFANA || (format == ForeignFormat.PERSES && perses)) {
            String product = format == ForeignFormat.GRAFANA ? "Grafana" : "Perses";
            faults.add("", root.at(), "is a " + product + " dashboard: use import");
            faults.refuse();
        }
    }

    private static ForeignFormat format(Map<String, ?> plain) {
        try {
            return ForeignFormat.of(plain);
        } catch (BelvedereException none) {
            // The shape of files says more closely what is missing.
            return ForeignFormat.BELVEDERE;
        }
    }
}
