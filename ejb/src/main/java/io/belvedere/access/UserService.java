package io.belvedere.access;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;

/** Local users of the caller's tenant, managed by its administrators. */
public interface UserService {

    User get(Caller caller, UserId id);

    Page<User> list(Caller caller, PageRequest page);

    User create(Caller caller, NewUser user);

    User rename(Caller caller, UserId id, long version, String name);

    void delete(Caller caller, UserId id, long version);

    /** A user to be. The password has 12 to 200 characters. */
    record NewUser(String name, String password, Role role) {
        @Override
        public String toString() {
            return "NewUser[" + name + ", " + role + "]";
        }
    }
}
