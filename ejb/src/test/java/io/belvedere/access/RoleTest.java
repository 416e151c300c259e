package io.belvedere.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.tenant.TenantId;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void parse_readsNamesAndTheShortForm() {
        assertThat(Role.parse("role", "Viewer")).isEqualTo(Role.VIEWER);
        assertThat(Role.parse("role", "admin")).isEqualTo(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> Role.parse("role", "owner"))
                .hasMessage("role must be one of viewer, editor, administrator");
    }

    @Test
    void require_letsHigherRolesPass() {
        Caller editor = new Caller(TenantId.OPERATORS, "ada", Role.EDITOR);

        assertThatCode(() -> editor.require(Role.VIEWER)).doesNotThrowAnyException();
        assertThatThrownBy(() -> editor.require(Role.ADMINISTRATOR))
                .hasMessage("this needs the role administrator, ada is editor");
    }

    @Test
    void requireOperator_refusesAdministratorsOfOtherTenants() {
        Caller stranger = new Caller(new TenantId("acme"), "eve", Role.ADMINISTRATOR);

        assertThatThrownBy(stranger::requireOperator).hasMessage("this is for administrators of the tenant belvedere");
    }
}
