package io.belvedere.dashboard;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.problem.BelvedereException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may do what with a dashboard. By default a caller's role decides: viewers view, editors edit, administrators
 * administer. The owner administers too, unless with the credentials of a viewer. A grant gives a named user more. A
 * restricted dashboard is closed to everybody but its owner, those with a grant, and administrators.
 */
public record Sharing(String owner, boolean restricted, SortedMap<String, Right> grants) {

    public static final int MAX_GRANTS = 200;

    public Sharing {
        if (grants.size() > MAX_GRANTS) {
            throw BelvedereException.overLimit(
                    "grants", MAX_GRANTS, "a dashboard has at most " + MAX_GRANTS + " grants");
        }
        grants = Collections.unmodifiableSortedMap(new TreeMap<>(grants));
    }

    /** Of a new dashboard: roles decide, and the owner administers it. */
    public static Sharing ownedBy(String owner) {
        return new Sharing(owner, false, Collections.emptySortedMap());
    }

    /** The highest right that the caller has, or none at all. */
    public Optional<Right> rightOf(Caller caller) {
        boolean owns = caller.name().equals(owner);
        if (caller.role() == Role.ADMINISTRATOR || (owns && caller.role() == Role.EDITOR)) {
            return Optional.of(Right.ADMINISTER);
        }
        Optional<Right> granted = Optional.ofNullable(grants.get(caller.name()))
                .or(() -> owns ? Optional.of(Right.VIEW) : Optional.empty());
        if (restricted) {
            return granted;
        }
        Right byRole = caller.role() == Role.EDITOR ? Right.EDIT : Right.VIEW;
        return granted.filter(right -> right.includes(byRole)).or(() -> Optional.of(byRole));
    }

    public Sharing withOwner(String newOwner) {
        return new Sharing(newOwner, restricted, grants);
    }

    public Sharing restricted(boolean nowRestricted) {
        return new Sharing(owner, nowRestricted, grants);
    }

    public Sharing granting(String user, Right right) {
        SortedMap<String, Right> more = new TreeMap<>(grants);
        more.put(user, right);
        return new Sharing(owner, restricted, more);
    }

    public Sharing revoking(String user) {
        SortedMap<String, Right> fewer = new TreeMap<>(grants);
        if (fewer.remove(user) == null) {
            throw BelvedereException.notFound("grant", user);
        }
        return new Sharing(owner, restricted, fewer);
    }
}
