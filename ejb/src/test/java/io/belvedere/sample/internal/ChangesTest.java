package io.belvedere.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.sample.Window;
import io.belvedere.tenant.TenantId;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final TenantId TENANT = new TenantId("tenant");
    private static final Window FIRST = new Window(0);
    private static final Window THIRD = new Window(2 * Window.LENGTH);

    private final Changes changes = new Changes(100);

    @Test
    void lastChange_isThatOfTheWindowsThatAreTouched() {
        changes.changed(TENANT, FIRST, 500);
        changes.changed(TENANT, THIRD, 700);
        changes.changed(TENANT, THIRD, 600);

        assertThat(changes.lastChangeMillis(TENANT, 10, 20)).isEqualTo(500);
        assertThat(changes.lastChangeMillis(TENANT, FIRST.end() - 1, THIRD.start()))
                .isEqualTo(500);
        assertThat(changes.lastChangeMillis(TENANT, FIRST.end(), THIRD.start())).isEqualTo(100);
        assertThat(changes.lastChangeMillis(TENANT, FIRST.end(), THIRD.start() + 1))
                .isEqualTo(700);
        assertThat(changes.lastChangeMillis(new TenantId("other"), 0, 1)).isEqualTo(100);
    }
}
