package io.belvedere.persistence.database;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The SQL states of PostgreSQL that a caller has to do with. Any other is a fault of ours. */
enum SqlState {
    FULL("53100"),
    /** No connection, a server that starts, stops or stands by, too many connections, or a lock not given. */
    UNREACHABLE("08...|57P..|53...|55P03|25006"),
    /** Two changes waited for each other, and this one was given up. */
    DEADLOCK("40..."),
    TIMED_OUT("57014"),
    TAKEN("23505"),
    /** What the new row belongs to is gone, or is another tenant's. */
    ORPHANED("23503"),
    /** A value that the store does not take: NUL in a text, half a character, beyond a range or a size. */
    UNFIT("22...|23514|54...");

    private static final int RETRY_AFTER_SECONDS = 2;

    /** Somebody has to make room first. */
    private static final int RETRY_AFTER_SECONDS_WHEN_FULL = 30;

    /** Index names stand in the refusal whatever its language is. */
    private static final Map<String, String> FIELDS_OF_INDEXES = Map.of(
            "app_user_name_taken", "user name",
            "tenant_pkey", "tenant id",
            "api_token_digest_taken", "token",
            "folder_name_taken", "folder name",
            "revision_request_taken", "request id",
            "revision_name_taken", "revision name",
            "retention_policy_taken", "policy name");

    /** References that a caller gives as one field of many, rather than as what the whole change is about. */
    private static final Map<String, String> FIELDS_OF_REFERENCES =
            Map.of("dashboard_in_folder", "folder", "folder_in_folder", "parent");

    private final String codes;

    SqlState(String codes) {
        this.codes = codes;
    }

    static Optional<SqlState> of(SQLException refusal) {
        if (refusal instanceof SQLTimeoutException) {
            return Optional.of(TIMED_OUT);
        }
        if (refusal instanceof SQLTransientConnectionException
                || refusal instanceof SQLNonTransientConnectionException
                || refusal instanceof SQLRecoverableException) {
            return Optional.of(UNREACHABLE);
        }
        String code = refusal.getSQLState() == null ? "" : refusal.getSQLState();
        return Arrays.stream(values())
                .filter(state -> code.matches(state.codes))
                .findFirst();
    }

    BelvedereException meaning(SQLException refusal) {
        return switch (this) {
            case FULL ->
                BelvedereException.unavailable("the disk of the database is full", RETRY_AFTER_SECONDS_WHEN_FULL);
            case UNREACHABLE -> BelvedereException.unavailable("the database is not reachable", RETRY_AFTER_SECONDS);
            case DEADLOCK -> BelvedereException.unavailable("another change was in the way", RETRY_AFTER_SECONDS);
            case TIMED_OUT -> new BelvedereException(Problem.DEADLINE, "the database took too long");
            case TAKEN -> taken(String.valueOf(refusal.getMessage()));
            case ORPHANED -> orphaned(String.valueOf(refusal.getMessage()));
            case UNFIT ->
                new BelvedereException(
                        Problem.INVALID, "a value cannot be stored because of a character, its length or its range");
        };
    }

    private static BelvedereException taken(String refusal) {
        String field = field(FIELDS_OF_INDEXES, refusal).orElse("id");
        return new BelvedereException(Problem.CONFLICT, field + " is already taken", Map.of("field", field));
    }

    private static BelvedereException orphaned(String refusal) {
        return field(FIELDS_OF_REFERENCES, refusal)
                .map(field -> BelvedereException.invalid(field, "names a folder that does not exist"))
                .orElseGet(() -> new BelvedereException(Problem.NOT_FOUND, "what this is to belong to does not exist"));
    }

    private static Optional<String> field(Map<String, String> fields, String refusal) {
        return fields.entrySet().stream()
                .filter(known -> refusal.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
