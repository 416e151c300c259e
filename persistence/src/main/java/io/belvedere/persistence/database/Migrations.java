package io.belvedere.persistence.database;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings a database to the structure of this build. Each migration is one transaction under Flyway's lock: two servers
 * may start together, and a server that dies in the middle leaves nothing half-made. A database that is newer than this
 * build is left alone.
 */
public final class Migrations {

    private static final String NOTHING_OF_OURS = "0";
    private static final int LOCK_ATTEMPTS_A_SECOND_APART = 120;
    private static final int CONNECT_RETRIES = 3;

    private final MigrationTurn turn;
    private final Flyway flyway;

    public Migrations(DataSource database) {
        turn = new MigrationTurn(database);
        flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .callbackLocations("classpath:db/callback")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                // What others keep in the same schema, an extension for one, is no reason to refuse the database.
                .baselineOnMigrate(true)
                .baselineVersion(NOTHING_OF_OURS)
                .lockRetryCount(LOCK_ATTEMPTS_A_SECOND_APART)
                .connectRetries(CONNECT_RETRIES)
                .load();
    }

    /** The version that the database has from now on. */
    public String run() {
        return turn.take(this::migrate);
    }

    private String migrate() {
        try {
            MigrationVersion newest = newestOfThisBuild();
            refuseNewerThan(newest);
            flyway.migrate();
            refuseNewerThan(newest);
            return stored().map(MigrationVersion::getVersion)
                    .orElseThrow(() -> new IllegalStateException("the database has no structure after its migration"));
        } catch (FlywayException failure) {
            throw new IllegalStateException("the database could not be migrated: " + failure.getMessage(), failure);
        }
    }

    private MigrationVersion newestOfThisBuild() {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("this build has no migrations: db/migration is empty"));
    }

    private void refuseNewerThan(MigrationVersion newest) {
        stored().filter(version -> version.isNewerThan(newest)).ifPresent(version -> {
            throw new IllegalStateException(
                    "the database is at version " + version + ", this build knows versions up to " + newest
                            + "; start the newer build or restore an older backup");
        });
    }

    private Optional<MigrationVersion> stored() {
        return Optional.ofNullable(flyway.info().current()).map(MigrationInfo::getVersion);
    }
}
