package vn.gnbv.budget.credit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;

/**
 * The loans of one programme in one commune at the end of a month (<i>dư nợ tín dụng chính sách</i>), as the lender
 * states them. A correction is the next version, with a reason.
 */
@Entity
@Table(name = "credit_positions")
class CreditPosition {

    @Id
    UUID id;

    UUID lenderOrganisationId;
    UUID unitId;
    String loanProgramme;

    /** Its first day. */
    LocalDate month;

    @Enumerated(EnumType.STRING)
    CreditStatus status;

    @Nullable
    Long lentVnd;

    @Nullable
    Long repaidVnd;

    long outstandingVnd;

    @Nullable
    Long overdueVnd;

    @Nullable
    Integer households;

    Instant changedAt;
    String changedBy;

    @Version
    int version;

    protected CreditPosition() {}

    CreditPosition(
            UUID lender,
            LocalDate month,
            UUID unit,
            String loanProgramme,
            CreditFigures figures,
            String by,
            Instant at) {
        this.id = Ids.next();
        this.lenderOrganisationId = lender;
        this.month = month;
        this.unitId = unit;
        this.loanProgramme = loanProgramme;
        take(figures, by, at);
    }

    /** @throws Problem OFFICIAL_STAYS_OFFICIAL when an official figure would become an estimate again */
    void correct(CreditFigures figures, String by, Instant at) {
        if (status == CreditStatus.OFFICIAL && figures.status() == CreditStatus.ESTIMATE) {
            throw Problem.of(BudgetProblems.OFFICIAL_STAYS_OFFICIAL).at("/status");
        }
        take(figures, by, at);
    }

    private void take(CreditFigures figures, String by, Instant at) {
        status = figures.status();
        lentVnd = figures.lentVnd();
        repaidVnd = figures.repaidVnd();
        outstandingVnd = figures.outstandingVnd();
        overdueVnd = figures.overdueVnd();
        households = figures.households();
        changedBy = by;
        changedAt = at;
    }
}
