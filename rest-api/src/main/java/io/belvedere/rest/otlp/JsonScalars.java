package io.belvedere.rest.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** Values of JSON as values of fields. */
final class JsonScalars {

    private static final Set<String> IDS = Set.of("trace_id", "span_id");
    private static final int MAX_DIGITS = 400;

    private JsonScalars() {}

    static Object ofFlag(FieldDescriptor field, boolean flag) {
        if (field.getJavaType() != FieldDescriptor.JavaType.BOOLEAN) {
            throw JsonMessage.invalid(field, "must be no true or false");
        }
        return flag;
    }

    /** Whole numbers of 64 bits come as text, for JavaScript would round them; all others may. */
    static Object ofText(FieldDescriptor field, String text) {
        return switch (field.getJavaType()) {
            case STRING -> text;
            case BYTE_STRING -> bytes(field, text);
            case ENUM -> constant(field, text);
            case DOUBLE ->
                switch (text) {
                    case "NaN" -> Double.NaN;
                    case "Infinity" -> Double.POSITIVE_INFINITY;
                    case "-Infinity" -> Double.NEGATIVE_INFINITY;
                    default -> ofNumber(field, text);
                };
            default -> ofNumber(field, text);
        };
    }

    static Object ofNumber(FieldDescriptor field, String text) {
        return switch (field.getJavaType()) {
            case DOUBLE -> number(field, text);
            case INT -> whole(field, text, Integer.SIZE).intValue();
            case LONG -> whole(field, text, Long.SIZE).longValue();
            case ENUM ->
                field.getEnumType()
                        .findValueByNumberCreatingIfUnknown(
                                whole(field, text, Integer.SIZE).intValue());
            default -> throw JsonMessage.invalid(field, "must be no number");
        };
    }

    private static double number(FieldDescriptor field, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // refused below, like what is too large
        }
        throw JsonMessage.invalid(field, "must be a number that a double can hold");
    }

    /** Of so many bits, with a sign or without as the field has it; {@code 1e3} and {@code 1.0} are whole too. */
    private static BigInteger whole(FieldDescriptor field, String text, int bits) {
        boolean signed = isSigned(field.getType());
        BigInteger least = signed ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
        BigInteger end = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits);
        try {
            BigInteger whole = text.length() > MAX_DIGITS ? end : exact(new BigDecimal(text));
            if (whole.compareTo(least) >= 0 && whole.compareTo(end) < 0) {
                return whole;
            }
        } catch (NumberFormatException | ArithmeticException notWhole) {
            // refused below, like what is too large
        }
        throw JsonMessage.invalid(
                field, "must be a whole number of " + bits + " bits" + (signed ? "" : ", not negative"));
    }

    /** An exponent of a few digits would be a number of gigabytes. */
    private static BigInteger exact(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
        return number.toBigIntegerExact();
    }

    private static boolean isSigned(FieldDescriptor.Type type) {
        return switch (type) {
            case UINT32, FIXED32, UINT64, FIXED64 -> false;
            default -> true;
        };
    }

    private static EnumValueDescriptor constant(FieldDescriptor field, String name) {
        EnumValueDescriptor constant = field.getEnumType().findValueByName(name);
        if (constant == null) {
            throw JsonMessage.invalid(field, "must be the number of a value");
        }
        return constant;
    }

    private static ByteString bytes(FieldDescriptor field, String text) {
        try {
            return ByteString.copyFrom(
                    IDS.contains(field.getName())
                            ? HexFormat.of().parseHex(text)
                            : Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException malformed) {
            throw JsonMessage.invalid(
                    field, IDS.contains(field.getName()) ? "must be hexadecimal digits" : "must be Base64");
        }
    }
}
