package io.belvedere.code.internal.foreign;

import io.belvedere.layout.Markdown;
import io.belvedere.problem.BelvedereException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content of a text widget: Markdown that can do no harm. */
public final class TextDraft {

    /** Less than our own limit, to leave room for a fence around it. */
    public static final int MAX_LENGTH = 49_000;

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,2000}>|<!--.{0,5000}?-->", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private final Markdown markdown;

    public TextDraft(Markdown markdown) {
        this.markdown = markdown;
    }

    /** Without HTML; what is still refused then is shown as it is written, as code. */
    public String markdown(ForeignObject object, String member) {
        String text = FittedText.of(object, member, MAX_LENGTH);
        if (isSafe(text)) {
            return text;
        }
        String plain = TAG.matcher(text).replaceAll("");
        if (isSafe(plain)) {
            object.report().approximated(object.path(member), "HTML in Markdown", "it was taken out");
            return plain;
        }
        object.report()
                .approximated(
                        object.path(member),
                        "Markdown",
                        "it holds links or HTML that are refused, and is shown as code");
        return code(text);
    }

    /** In a fence that nothing within closes. */
    public String code(String text) {
        String fence = "```";
        Matcher inside = FENCE.matcher(text);
        while (inside.find()) {
            if (inside.group().length() >= fence.length()) {
                fence = inside.group() + "`";
            }
        }
        return fence + "\n" + text + "\n" + fence;
    }

    private boolean isSafe(String text) {
        try {
            markdown.requireSafe("content", text);
            return true;
        } catch (BelvedereException refusal) {
            return false;
        }
    }
}
