package io.belvedere.promql.syntax;

/** The tokens of a query with one token of lookahead, and the wording of faults. */
final class TokenStream {

    private final String text;
    private final Lexer lexer;
    private Token current;
    private int previousEnd;

    TokenStream(String text) {
        this.text = text;
        this.lexer = new Lexer(text);
        this.current = lexer.next();
    }

    Token current() {
        return current;
    }

    /** Where the last consumed token ends. */
    int previousEnd() {
        return previousEnd;
    }

    Token advance() {
        Token consumed = current;
        previousEnd = consumed.span().end();
        current = lexer.next();
        return consumed;
    }

    boolean at(String symbol) {
        return current.isSymbol(symbol);
    }

    boolean at(Token.Kind kind) {
        return current.kind() == kind;
    }

    boolean atKeyword(String keyword) {
        return current.isKeyword(keyword);
    }

    /** Consumes the symbol if it comes next. */
    boolean skip(String symbol) {
        boolean found = at(symbol);
        if (found) {
            advance();
        }
        return found;
    }

    boolean skipKeyword(String keyword) {
        boolean found = atKeyword(keyword);
        if (found) {
            advance();
        }
        return found;
    }

    void expect(String symbol, String context) {
        if (!skip(symbol)) {
            throw unexpected(context, QuotedText.quote(symbol));
        }
    }

    PromqlException unexpected() {
        return fault(current.span(), "unexpected " + current.describe());
    }

    PromqlException unexpected(String context, String expected) {
        String problem = "unexpected " + current.describe() + " in " + context + ", expected " + expected;
        return fault(current.span(), problem);
    }

    PromqlException fault(Span where, String problem) {
        return PromqlException.at(where.start(), text, problem);
    }

    Span since(Span first) {
        return new Span(first.start(), previousEnd);
    }
}
