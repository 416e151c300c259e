package io.belvedere.rivals.spring;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class LayoutController {

    private final Layouts layouts;

    LayoutController(Layouts layouts) {
        this.layouts = layouts;
    }

    @QueryMapping
    Layout layout(@Argument String id) {
        return layouts.find(id);
    }
}
