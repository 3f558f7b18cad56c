package vn.gnbv.budget.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Spending;
import vn.gnbv.platform.Ids;

/**
 * Money of a line that is bound before it is paid for good (<i>cam kết chi, tạm ứng</i>).
 *
 * @param commitmentId the contract on which an advance is given
 * @param paperNumber of the contract, or the treasury's reference of the advance
 */
record Obligation(
        UUID id,
        Kind kind,
        UUID lineId,
        @Nullable UUID commitmentId,
        @Nullable String paperNumber,
        LocalDate enteredIntoOn,
        CapitalType capitalType,
        PayeeKind payeeKind,
        String content,
        @Nullable UUID projectId,
        @Nullable UUID activityId,
        long amountVnd,
        boolean sample) {

    /** What binds the money. */
    enum Kind {
        /** A contract or another obligation to pay (<i>cam kết chi</i>). */
        COMMITMENT,
        /** Money paid out ahead, to be accounted for (<i>tạm ứng</i>). */
        ADVANCE
    }

    static Obligation of(RecordCommitment contract) {
        return new Obligation(
                Ids.next(),
                Kind.COMMITMENT,
                contract.lineId(),
                null,
                contract.contractNumber(),
                contract.signedOn(),
                contract.capitalType(),
                contract.payeeKind(),
                contract.content(),
                contract.projectId(),
                contract.activityId(),
                contract.amountVnd(),
                Boolean.TRUE.equals(contract.sample()));
    }

    static Obligation of(RecordAdvance advance) {
        return new Obligation(
                Ids.next(),
                Kind.ADVANCE,
                advance.lineId(),
                advance.commitmentId(),
                advance.treasuryReference(),
                advance.advancedOn(),
                advance.capitalType(),
                advance.payeeKind(),
                advance.content(),
                advance.projectId(),
                advance.activityId(),
                advance.amountVnd(),
                Boolean.TRUE.equals(advance.sample()));
    }

    Document document() {
        return new Document(Document.Kind.valueOf(kind.name()), id, paperNumber, enteredIntoOn);
    }

    Spending spending() {
        return kind == Kind.COMMITMENT
                ? Spending.committed(amountVnd)
                : Spending.advanced(amountVnd, commitmentId != null);
    }

    String datePointer() {
        return kind == Kind.COMMITMENT ? "/signedOn" : "/advancedOn";
    }
}
