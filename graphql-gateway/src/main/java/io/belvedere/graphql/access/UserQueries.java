package io.belvedere.graphql.access;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.access.User;
import io.belvedere.access.UserId;
import io.belvedere.access.UserService;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Connection;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.PageRequest;

/** Reads local users. */
record UserQueries(UserService users, Cursors cursors) {

    public User user(DataFetchingEnvironment environment) {
        return users.get(Callers.of(environment), Arguments.of(environment).id("id", UserId::parse));
    }

    public Connection<User> users(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        Cursors.OfList list = cursors.of(Listing.of(caller.tenant().value(), "users"));
        PageRequest page = Arguments.of(environment).page(list);
        return Connection.of(users.list(caller, page), page, list);
    }
}
