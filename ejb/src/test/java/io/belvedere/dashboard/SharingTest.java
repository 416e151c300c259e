package io.belvedere.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.tenant.TenantId;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final TenantId TENANT = new TenantId("acme");
    private static final Sharing OPEN = Sharing.ownedBy("ann");
    private static final Sharing CLOSED = OPEN.restricted(true);

    @Test
    void rightOf_followsTheRoleByDefault() {
        assertThat(OPEN.rightOf(caller("eve", Role.VIEWER))).contains(Right.VIEW);
        assertThat(OPEN.rightOf(caller("bob", Role.EDITOR))).contains(Right.EDIT);
        assertThat(OPEN.rightOf(caller("root", Role.ADMINISTRATOR))).contains(Right.ADMINISTER);
    }

    @Test
    void rightOf_ownerIsToAdministerExceptAsAViewer() {
        assertThat(CLOSED.rightOf(caller("ann", Role.EDITOR))).contains(Right.ADMINISTER);
        assertThat(CLOSED.rightOf(caller("ann", Role.VIEWER))).contains(Right.VIEW);
    }

    @Test
    void rightOf_grantRaisesAndNeverLowers() {
        Sharing granted = OPEN.granting("eve", Right.EDIT).granting("bob", Right.VIEW);

        assertThat(granted.rightOf(caller("eve", Role.VIEWER))).contains(Right.EDIT);
        assertThat(granted.rightOf(caller("bob", Role.EDITOR))).contains(Right.EDIT);
    }

    @Test
    void rightOf_restrictedIsClosedToThoseWithoutAGrant() {
        assertThat(CLOSED.rightOf(caller("bob", Role.EDITOR))).isEmpty();
        assertThat(CLOSED.granting("bob", Right.VIEW).rightOf(caller("bob", Role.EDITOR)))
                .contains(Right.VIEW);
        assertThat(CLOSED.rightOf(caller("root", Role.ADMINISTRATOR))).contains(Right.ADMINISTER);
    }

    private static Caller caller(String name, Role role) {
        return new Caller(TENANT, name, role);
    }
}
