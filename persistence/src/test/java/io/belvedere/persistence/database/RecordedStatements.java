package io.belvedere.persistence.database;

import io.belvedere.persistence.performance.Statement;
import io.belvedere.persistence.performance.StatementListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;

/** Keeps the statements of all stores under test, with their parameters. */
public final class RecordedStatements extends StatementListener {

    private static final List<Recorded> RECORDED = new CopyOnWriteArrayList<>();
    private static final List<Statement> TIMES = new CopyOnWriteArrayList<>();

    /** The statements that the work executes. */
    public static List<Recorded> of(Runnable work) {
        RECORDED.clear();
        work.run();
        return List.copyOf(RECORDED);
    }

    /** What the listener of the server would hand on for them. */
    public static List<Statement> timesOf(Runnable work) {
        TIMES.clear();
        work.run();
        return List.copyOf(TIMES);
    }

    @Override
    protected void executed(Statement statement) {
        super.executed(statement);
        TIMES.add(statement);
    }

    @Override
    public void postExecuteCall(SessionEvent event) {
        super.postExecuteCall(event);
        if (event.getCall() instanceof DatabaseCall call) {
            List<Object> parameters = new ArrayList<>();
            call.getParameters().forEach(parameters::add);
            RECORDED.add(new Recorded(call.getSQLString(), parameters));
        }
    }

    /** SQL with question marks, and the values in their places. */
    public record Recorded(String sql, List<Object> parameters) {}
}
