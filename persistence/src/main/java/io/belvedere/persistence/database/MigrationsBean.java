package io.belvedere.persistence.database;

import io.belvedere.transaction.Store;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/** Migrates the database when the server starts, before anything reads it. A failure ends the start. */
@Singleton(name = "Migrations")
@Startup
@Local(Store.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class MigrationsBean implements Store {

    private static final System.Logger LOG = System.getLogger(MigrationsBean.class.getName());

    @Resource(lookup = "jdbc/belvedere")
    private DataSource database;

    @PostConstruct
    void migrate() {
        String version = new Migrations(database).run();
        LOG.log(System.Logger.Level.INFO, "database_ready version={0}", version);
    }

    /** Nothing is left to do: nobody gets to call this before {@link #migrate()} has returned. */
    @Override
    @Lock(LockType.READ)
    public void prepare() {}
}
