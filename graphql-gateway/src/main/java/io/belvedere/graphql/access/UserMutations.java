package io.belvedere.graphql.access;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Role;
import io.belvedere.access.User;
import io.belvedere.access.UserId;
import io.belvedere.access.UserService;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Deleted;

/** Changes local users. */
record UserMutations(UserService users) {

    public Changed createUser(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        return new Changed(users.create(
                Callers.of(environment),
                new UserService.NewUser(input.text("name"), input.text("password"), input.choice("role", Role.class))));
    }

    public Changed renameUser(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        UserId id = input.id("id", UserId::parse);
        return new Changed(users.rename(Callers.of(environment), id, input.version(), input.text("name")));
    }

    public Deleted deleteUser(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        UserId id = input.id("id", UserId::parse);
        users.delete(Callers.of(environment), id, input.version());
        return Deleted.of(id);
    }

    /** The payload of a command that leaves a user. */
    public record Changed(User user) {}
}
