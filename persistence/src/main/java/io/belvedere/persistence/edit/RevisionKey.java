package io.belvedere.persistence.edit;

import java.util.UUID;

/** What identifies a row of {@code revision}. */
public record RevisionKey(String tenantId, UUID dashboardId, long number) {}
