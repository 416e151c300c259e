package io.belvedere.persistence.access;

import io.belvedere.access.PasswordHash;
import io.belvedere.access.User;
import io.belvedere.access.UserId;
import io.belvedere.access.Users.WithPassword;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;

/** Between users and their rows. */
final class UserRows {

    private UserRows() {}

    static UserRow toRow(User user, PasswordHash password) {
        UserRow row = new UserRow();
        row.id = user.id().value();
        row.tenantId = user.tenant().value();
        row.name = user.name();
        row.role = user.role();
        row.passwordHash = password.phc();
        row.createdAt = user.createdAt().truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    static User toUser(UserRow row) {
        return new User(new UserId(row.id), new TenantId(row.tenantId), row.name, row.role, row.createdAt, row.version);
    }

    static WithPassword toUserWithPassword(UserRow row) {
        return new WithPassword(toUser(row), new PasswordHash(row.passwordHash));
    }
}
