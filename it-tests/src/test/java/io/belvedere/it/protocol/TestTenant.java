package io.belvedere.it.protocol;

import java.util.HexFormat;
import java.util.Random;

/** A tenant of a test's own, so that no other test sees or disturbs what is in it. */
public record TestTenant(String id, String administratorName, String administratorPassword) {

    private static final Random RANDOM = new Random();

    /** Made the way operators make one. */
    public static TestTenant create() {
        String id = "tenant-" + HexFormat.of().toHexDigits(RANDOM.nextInt());
        TestTenant tenant = new TestTenant(id, "admin@" + id, "a password of " + id);
        new Graphql(Authorization.operator())
                .data(
                        """
                        mutation { createTenant(input: {id: "%s", name: "A tenant",
                          administrator: {name: "%s", password: "%s"}}) { tenant { id } } }
                        """
                                .formatted(id, tenant.administratorName, tenant.administratorPassword));
        return tenant;
    }

    public String viewer() {
        return Authorization.jwt(id, "viewer");
    }

    public String editor() {
        return Authorization.jwt(id, "editor");
    }

    /** Another editor than {@link #editor}, who is jo. */
    public String editor(String name) {
        return Authorization.jwt(id, name, "editor");
    }

    public String administrator() {
        return Authorization.jwt(id, "administrator");
    }

    /** The same role by a local user and a password. */
    public String localAdministrator() {
        return Authorization.basic(administratorName, administratorPassword);
    }
}
