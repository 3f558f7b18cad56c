package vn.gnbv.household.income;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** The answer to one application: confirmed when the income lies in the class. Never changed. */
@Entity
@Table(name = "income_confirmations")
class IncomeConfirmation {

    @Id
    UUID id;

    UUID householdId;

    @Nullable
    UUID memberId;

    UUID incomeClassId;

    @Nullable
    @Enumerated(EnumType.STRING)
    Livelihood livelihood;

    LocalDate appliedOn;
    long incomeVnd;
    int persons;
    boolean confirmed;
    String decisionNumber;
    LocalDate decidedOn;
    String signer;
    String recordedBy;

    protected IncomeConfirmation() {}

    IncomeConfirmation(
            UUID householdId, ConfirmIncome command, IncomeClass incomeClass, String recordedBy, LocalDate today) {
        requireSense(command, today);
        this.id = Ids.next();
        this.householdId = householdId;
        this.memberId = command.memberId();
        this.incomeClassId = incomeClass.id;
        this.livelihood = command.livelihood();
        this.appliedOn = command.appliedOn();
        this.incomeVnd = command.incomeVnd();
        this.persons = command.persons();
        this.confirmed = incomeClass.holds(command.incomeVnd(), command.persons());
        this.decisionNumber = command.decision().number();
        this.decidedOn = command.decision().issuedOn();
        this.signer = command.decision().signer();
        this.recordedBy = recordedBy;
    }

    private static void requireSense(ConfirmIncome command, LocalDate today) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        var isWorker = command.kind() == IncomeClassKind.LOW_INCOME_WORKER;
        if (isWorker == (command.memberId() == null)) {
            problem.at("/memberId", HouseholdProblems.WORKER_OR_HOUSEHOLD);
        }
        if (isWorker != (command.livelihood() == null)) {
            problem.at("/livelihood", HouseholdProblems.WORKER_OR_HOUSEHOLD);
        }
        if (command.decision().issuedOn().isAfter(today)) {
            problem.at("/decision/issuedOn", PlatformProblems.DATE_IN_FUTURE);
        }
        if (command.decision().issuedOn().isBefore(command.appliedOn())) {
            problem.at(
                    "/decision/issuedOn",
                    HouseholdProblems.DECISION_BEFORE_APPLICATION,
                    command.appliedOn().toString());
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }
}
