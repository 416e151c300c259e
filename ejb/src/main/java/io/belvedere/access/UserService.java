package io.belvedere.access;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.Collection;
import java.util.Map;

/** Local users of the caller's tenant, managed by its administrators. */
public interface UserService {

    User get(Caller caller, UserId id);

    /** Those of the ids that exist; none for a caller who may read no users. */
    Map<UserId, User> getAll(Caller caller, Collection<UserId> ids);

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
