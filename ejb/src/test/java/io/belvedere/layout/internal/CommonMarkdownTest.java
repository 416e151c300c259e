package io.belvedere.layout.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.layout.Markdown;
import io.belvedere.problem.BelvedereException;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkdownTest {

    private static final String TAGS =
            "p|h[1-6]|em|strong|a|img|code|pre|ul|ol|li|blockquote|hr|br|table|thead|tbody|tr" + "|th|td";
    private static final String ATTRIBUTES = "(?: (?:href|src|alt|title|rel|class|align|start)=\"[^\"<>]*+\")*+";
    private static final Pattern HTML =
            Pattern.compile("(?:[^<]|</?(?:" + TAGS + ")" + ATTRIBUTES + "(?: /)?>)*+", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");
    private static final Pattern ALLOWED =
            Pattern.compile("(?i)(?:https?://.*|mailto:.*|(?!//)[^:/?#]*(?:[/?#].*)?)", Pattern.DOTALL);

    private final Markdown markdown = new CommonMarkdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# Title\n\n*a* **b** `<b>`",
                "a < b and c > d",
                "<https://example.org>",
                "<me@example.org>",
                "[a](https://example.org/?q=1#x \"title\")",
                "[a](mailto:me@example.org)",
                "[a](/d/1)",
                "[a](#top)",
                "![chart](/chart.png)",
                "![chart](https://example.org/c.png)",
                "[a]\n\n[a]: ../b",
                "```\n<script>\n```",
                "| a | b |\n|---|---|\n| 1 | 2 |",
                "    <indented code>",
                "\\<b>",
                "&lt;b&gt;",
                "[a](a%20b)"
            })
    void requireSafe_takesMarkdown(String text) {
        assertThatCode(() -> markdown.requireSafe("content", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <b>bold</b> word",
                "<!-- comment -->",
                "<?php ?>",
                "<!DOCTYPE html>",
                "- in a list\n  <img src=x onerror=alert(1)>",
                "> <div>",
                "| a |\n|---|\n| <i>x</i> |",
                "# <svg onload=alert(1)>",
                "<![CDATA[x]]>",
                "[<b>a</b>](b)",
                "a</p>"
            })
    void requireSafe_refusesHtml(String text) {
        assertThatThrownBy(() -> markdown.requireSafe("content", text))
                .isInstanceOf(BelvedereException.class)
                .hasMessageStartingWith("content holds HTML in line ");
    }

    @Test
    void requireSafe_namesTheLine() {
        assertThatThrownBy(() -> markdown.requireSafe("content", "# a\n\ntext\n\n<div>\nx\n</div>"))
                .hasMessage("content holds HTML in line 5, '<div>\nx\n</div>'; write Markdown");
        assertThatThrownBy(() -> markdown.requireSafe("content", "one\ntwo <b>x</b>"))
                .hasMessage("content holds HTML in line 2, '<b>'; write Markdown");
        assertThatThrownBy(() -> markdown.requireSafe("content", "one\n\n[two](ftp://example.org)"))
                .hasMessage("content leads to 'ftp://example.org' in line 3, allowed are http, https, mailto and"
                        + " relative addresses without blanks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](&#x6A;avascript&#58;alert(1))",
                "[a](javascript&colon;alert(1))",
                "[a](<java\tscript:alert(1)>)",
                "[a](<\u0001javascript:alert(1)>)",
                "[a](java&#10;script:alert(1))",
                "[a](java&Tab;script:alert(1))",
                "[a](javascript\\:alert(1))",
                "<javascript:alert(1)>",
                "[a]\n\n[a]: javascript:alert(1)",
                "[unused]: javascript:alert(1)\n\ntext",
                "![a](javascript:alert(1))",
                "![a](data:image/svg+xml;base64,PHN2Zz4=)",
                "[a](data:text/html,x)",
                "[a](vbscript:x)",
                "[a](file:///etc/passwd)",
                "![a](mailto:me@example.org)",
                "[a](//example.org)",
                "[a](\\\\\\\\example.org)",
                "[a](&#0;javascript:x)",
                "[a](java&#xAD;script:x)",
                "[![x](data:,x)](https://example.org)",
                "<DATA:text/html,x>",
                "| a |\n|---|\n| [x](javascript:y) |"
            })
    void requireSafe_refusesAddresses(String text) {
        assertThatThrownBy(() -> markdown.requireSafe("content", text))
                .isInstanceOf(BelvedereException.class)
                .hasMessageStartingWith("content leads to '");
        assertThat(markdown.toHtml(text)).satisfies(CommonMarkdownTest::isHarmless);
    }

    @Test
    void toHtml_rendersMarkdown() {
        assertThat(markdown.toHtml("# A\n\n*b* [c](https://example.org/?a=1&b=2)"))
                .isEqualTo(
                        """
                        <h1>A</h1>
                        <p><em>b</em> <a rel="noopener noreferrer" href="https://example.org/?a=1&amp;b=2">c</a></p>
                        """);
        assertThat(markdown.toHtml("| a |\n|---|\n| 1 |")).contains("<table>", "<td>1</td>");
    }

    @Test
    void toHtml_escapesHtml() {
        assertThat(markdown.toHtml("<script>alert(1)</script>"))
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
        assertThat(markdown.toHtml("a <b onclick=x>b</b>")).isEqualTo("<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n");
        assertThat(markdown.toHtml("[a](/x \"\\\" onclick=\\\"alert(1)\")")).satisfies(CommonMarkdownTest::isHarmless);
        assertThat(markdown.toHtml("```a\" onclick=\"x\ncode\n```")).satisfies(CommonMarkdownTest::isHarmless);
    }

    @Test
    void toHtml_isHarmlessWhateverTheText() {
        String[] pieces = {
            "<",
            ">",
            "\"",
            "'",
            "(",
            ")",
            "[",
            "]",
            "!",
            "\n",
            "\n\n",
            "`",
            "```",
            "*",
            "_",
            "#",
            "&",
            ";",
            ":",
            "\\",
            "javascript:",
            "data:text/html,",
            "script",
            "<img src=x onerror=y>",
            "onclick=",
            "a",
            " ",
            "|",
            "---",
            "&#58;",
            "&colon;",
            "https://x",
            "](",
            "[a]: ",
            "<a href=",
            "\t",
            "- ",
            "> ",
            "1. ",
            "\u0000",
            "&quot;"
        };
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(14); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }

            assertThat(markdown.toHtml(text.toString()))
                    .as("'%s', seed %d", text, seed)
                    .satisfies(CommonMarkdownTest::isHarmless);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ", "*a ", "**a *b ", "[", "![", "- ", "[a](", "`", "<", "| ", "_a __b ", "\\", "&", "1) ", "<!--",
                "[a]: <", "a**b"
            })
    void longText_neitherOverflowsNorTakesLong(String piece) {
        String text = piece.repeat(50_000 / piece.length());
        String closed = text + "]".repeat(100) + "*".repeat(20_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThatCode(() -> markdown.toHtml(text)).doesNotThrowAnyException();
            assertThatCode(() -> markdown.toHtml(closed)).doesNotThrowAnyException();
        });
    }

    /** Reads the HTML strictly: no tag, attribute or address but those that Markdown needs. */
    private static void isHarmless(String html) {
        assertThat(html.replace("\0", "")).matches(HTML);
        Matcher address = ADDRESS.matcher(html);
        while (address.find()) {
            String plain = address.group(1).replace("&amp;", "&");
            assertThat(plain).doesNotContainPattern("[\\s\\p{Cntrl}]").matches(ALLOWED);
        }
    }
}
