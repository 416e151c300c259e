package io.belvedere.folder;

import io.belvedere.tenant.TenantId;
import java.util.HashMap;
import java.util.Map;

class InMemoryFoldersTest extends FoldersContract {

    private final Map<FolderId, Long> dashboards = new HashMap<>();
    private final Folders folders = new InMemoryFolders(id -> dashboards.getOrDefault(id, 0L));
    private int tenants;

    @Override
    protected Folders folders() {
        return folders;
    }

    @Override
    protected TenantId newTenant() {
        return new TenantId("tenant-" + tenants++);
    }

    @Override
    protected void putDashboard(TenantId tenant, FolderId folder) {
        dashboards.merge(folder, 1L, Long::sum);
    }

    @Override
    protected void putTrashedDashboard(TenantId tenant, FolderId folder) {
        // what lies in the trash does not count
    }
}
