package io.belvedere.rivals.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves layouts from memory by Spring for GraphQL. */
@SpringBootApplication
public class SpringRival {

    public static void main(String[] arguments) {
        SpringApplication.run(SpringRival.class, arguments);
    }
}
