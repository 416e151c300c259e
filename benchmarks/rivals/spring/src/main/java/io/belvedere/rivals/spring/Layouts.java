package io.belvedere.rivals.spring;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The layouts of a file, which is read at the start. */
@Component
class Layouts {

    private final Map<String, Layout> byId;

    Layouts(@Value("${layouts.file}") Path file, JsonMapper json) {
        List<Layout> all = json.readValue(file, new TypeReference<>() {});
        byId = all.stream().collect(Collectors.toUnmodifiableMap(Layout::id, Function.identity()));
    }

    Layout find(String id) {
        return byId.get(id);
    }
}
