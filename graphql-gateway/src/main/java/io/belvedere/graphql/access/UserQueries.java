package io.belvedere.graphql.access;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.User;
import io.belvedere.access.UserId;
import io.belvedere.access.UserService;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Connection;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;

/** Reads local users. */
public record UserQueries(UserService users) {

    public User user(DataFetchingEnvironment environment) {
        return users.get(Callers.of(environment), Arguments.of(environment).id("id", UserId::parse));
    }

    public Connection<User> users(DataFetchingEnvironment environment) {
        PageRequest page = Arguments.of(environment).page();
        return Connection.of(
                users.list(Callers.of(environment), page),
                page,
                user -> new Position(user.createdAt(), user.id().toString()));
    }
}
