package io.belvedere.persistence.row;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/**
 * Texts as {@code text[]}: written as text, which the driver leaves for the server to type, and read as the array that
 * EclipseLink has taken out of the driver's.
 */
@Converter
public final class TextArrayConverter implements AttributeConverter<TextArray, Object> {

    @Override
    public Object convertToDatabaseColumn(TextArray texts) {
        return texts.text();
    }

    @Override
    public TextArray convertToEntityAttribute(Object column) {
        return new TextArray(
                Arrays.stream((Object[]) column).map(String::valueOf).toList());
    }
}
