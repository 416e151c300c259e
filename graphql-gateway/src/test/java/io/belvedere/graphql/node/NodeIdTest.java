package io.belvedere.graphql.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"0f9c2a4e-8a53-4b6e-9a3d-0d3c6c1b7f10", "AF9C2A4E-8A53-4B6E-9A3D-0D3C6C1B7F10"})
    void parse_readsUuids(String text) {
        assertThat(NodeId.parse("id", text)).isEqualTo(new NodeId(UUID.fromString(text), null));
    }

    @Test
    void parse_readsIdsOfTenants() {
        assertThat(NodeId.parse("id", "acme-2")).isEqualTo(new NodeId(null, new TenantId("acme-2")));
    }

    @Test
    void parse_takesWhatCouldBeEitherForBoth() {
        String text = "af9c2a4e-8a53-4b6e-9a3d-0d3c6c1b7f10";

        assertThat(NodeId.parse("id", text)).isEqualTo(new NodeId(UUID.fromString(text), new TenantId(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "Acme", "Dashboard:1", "' or 1=1 --"})
    void parse_refusesWhatCanBeTheIdOfNothing(String text) {
        assertThatThrownBy(() -> NodeId.parse("ids[1]", text))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("ids[1] is neither a UUID nor the id of a tenant");
    }
}
