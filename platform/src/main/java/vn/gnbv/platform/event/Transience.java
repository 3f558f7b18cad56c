package vn.gnbv.platform.event;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a failure passes by itself (an engine that is away) or stays (a message that can never be applied). */
public final class Transience {

    private Transience() {}

    /** True for lost or refused connections, shutdowns, dead locks, serialisation failures and full disks. */
    public static boolean of(@Nullable Throwable failure) {
        if (failure == null) {
            return false;
        }
        // A failed commit carries the database's answer only as a suppressed exception.
        for (var suppressed : failure.getSuppressed()) {
            if (of(suppressed)) {
                return true;
            }
        }
        return failure instanceof SQLException sql && passes(sql) || of(failure.getCause());
    }

    private static boolean passes(SQLException e) {
        if (e instanceof SQLTransientException || e instanceof SQLRecoverableException) {
            return true;
        }
        var state = e.getSQLState();
        if (state == null) {
            // Agroal tells of an exhausted pool without a state.
            return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        return switch (state.substring(0, 2)) {
            case "08", "40", "53", "57", "58" -> true;
            default -> state.equals("55P03");
        };
    }
}
