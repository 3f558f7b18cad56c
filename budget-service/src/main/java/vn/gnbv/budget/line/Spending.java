package vn.gnbv.budget.line;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Account;

/**
 * What one act of carrying out the budget does to its line (<i>chấp hành dự toán</i>): by how much each account rises,
 * or falls where the amount is negative.
 *
 * @param reason why, where a rule or a correction asks for one
 */
public record Spending(
        LineChange change,
        long committedVnd,
        long advancedVnd,
        long disbursedVnd,
        String datePointer,
        @Nullable String reason) {

    /** Money paid straight from the line. */
    public static Spending disbursed(long vnd) {
        return new Spending(LineChange.DISBURSED, 0, 0, vnd, "/paidOn", null);
    }

    /** What the line has less to spend afterwards. */
    long takenVnd() {
        return committedVnd + advancedVnd + disbursedVnd;
    }

    /** Whether nothing leaves by it: money only comes back. */
    boolean givesBack() {
        return committedVnd <= 0 && advancedVnd <= 0 && disbursedVnd <= 0;
    }

    Map<Account, Long> changes() {
        var changes = new EnumMap<Account, Long>(Account.class);
        changes.put(Account.COMMITTED, committedVnd);
        changes.put(Account.ADVANCED, advancedVnd);
        changes.put(Account.DISBURSED, disbursedVnd);
        changes.values().removeIf(vnd -> vnd == 0);
        return changes;
    }
}
