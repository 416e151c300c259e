package io.belvedere.benchmarks.gateway;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The query for one layout with all that the servers have in common. */
record LayoutQuery(String layoutId) {

    /** As a client writes it that keeps its queries in files: in lines, with a name. */
    static final String DOCUMENT =
            """
            query Layout($id: ID!) {
              layout(id: $id) {
                id
                name
                version
                regions {
                  id
                  x
                  y
                  width
                  height
                  order
                  locked
                  collapsed
                  widget {
                    type
                    title
                    description
                    queries {
                      id
                      expression
                      legend
                      hidden
                    }
                  }
                }
              }
            }
            """;

    /** The body of the request. */
    String body() {
        return Json.createObjectBuilder()
                .add("operationName", "Layout")
                .add("query", DOCUMENT)
                .add("variables", Json.createObjectBuilder().add("id", layoutId))
                .build()
                .toString();
    }

    static JsonObject layout(JsonObject answer) {
        if (answer.containsKey("errors")) {
            throw new IllegalStateException("an answer with errors: " + answer.get("errors"));
        }
        return answer.getJsonObject("data").getJsonObject("layout");
    }
}
