package io.belvedere.http;

/**
 * The fewest digits that stand for a positive number, and where its point is.
 *
 * @param point behind how many of the digits; may lie in front of them, or behind
 */
record Decimal(String digits, int point) {

    static Decimal of(double positive) {
        String text = Double.toString(positive);
        int exponentAt = text.indexOf('E');
        int exponent = exponentAt < 0 ? 0 : Integer.parseInt(text.substring(exponentAt + 1));
        String mantissa = exponentAt < 0 ? text : text.substring(0, exponentAt);
        int dot = mantissa.indexOf('.');
        String all = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        int begin = 0;
        while (begin < all.length() - 1 && all.charAt(begin) == '0') {
            begin++;
        }
        int end = all.length();
        while (end > begin + 1 && all.charAt(end - 1) == '0') {
            end--;
        }
        return new Decimal(all.substring(begin, end), dot + exponent - begin);
    }

    String toPlain() {
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    String toScientific() {
        int exponent = point - 1;
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String magnitude = Integer.toString(Math.abs(exponent));
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (magnitude.length() < 2 ? "0" : "") + magnitude;
    }
}
