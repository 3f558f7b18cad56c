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

    public static Spending committed(long vnd) {
        return new Spending(LineChange.COMMITTED, vnd, 0, 0, "/signedOn", null);
    }

    /** @param onCommitment whether a contract already binds the money */
    public static Spending advanced(long vnd, boolean onCommitment) {
        return new Spending(LineChange.ADVANCED, onCommitment ? -vnd : 0, vnd, 0, "/advancedOn", null);
    }

    /** Money paid straight from the line. */
    public static Spending disbursed(long vnd) {
        return new Spending(LineChange.DISBURSED, 0, 0, vnd, "/paidOn", null);
    }

    /** Money paid that a contract had bound. */
    public static Spending drawn(long vnd) {
        return new Spending(LineChange.DISBURSED, -vnd, 0, vnd, "/paidOn", null);
    }

    /** Money paid for good that had been advanced. */
    public static Spending cleared(long vnd) {
        return new Spending(LineChange.DISBURSED, 0, -vnd, vnd, "/paidOn", null);
    }

    public static Spending released(long vnd, String reason) {
        return new Spending(LineChange.RELEASED, -vnd, 0, 0, "/recoveredOn", reason);
    }

    public static Spending returned(long vnd, String reason) {
        return new Spending(LineChange.RETURNED, 0, -vnd, 0, "/recoveredOn", reason);
    }

    public static Spending refunded(long vnd, String reason) {
        return new Spending(LineChange.REFUNDED, 0, 0, -vnd, "/recoveredOn", reason);
    }

    public static Spending reversed(long vnd, String reason) {
        return new Spending(LineChange.REVERSED, 0, 0, -vnd, "/recoveredOn", reason);
    }

    public static Spending reversedToCommitment(long vnd, String reason) {
        return new Spending(LineChange.REVERSED, vnd, 0, -vnd, "/recoveredOn", reason);
    }

    public static Spending reversedToAdvance(long vnd, String reason) {
        return new Spending(LineChange.REVERSED, 0, vnd, -vnd, "/recoveredOn", reason);
    }

    /** What the line has less to spend afterwards. */
    long takenVnd() {
        return committedVnd + advancedVnd + disbursedVnd;
    }

    boolean givesBack() {
        return change.givesBack();
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
