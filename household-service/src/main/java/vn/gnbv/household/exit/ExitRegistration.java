package vn.gnbv.household.exit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.lifecycle.LifecycleStatus;
import vn.gnbv.household.lifecycle.Standing;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** That a household means to leave the list in a year, by what it and the state promise (<i>đăng ký thoát nghèo</i>). */
@Entity
@Table(name = "exit_registrations")
class ExitRegistration {

    @Id
    UUID id;

    UUID householdId;

    /** Where it lived when it registered. */
    UUID unitId;

    int year;
    LocalDate registeredOn;

    @Enumerated(EnumType.STRING)
    LifecycleStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> deprivations;

    @JdbcTypeCode(SqlTypes.JSON)
    List<RegisterExit.HouseholdPromise> householdPromises;

    @JdbcTypeCode(SqlTypes.JSON)
    List<RegisterExit.StatePromise> statePromises;

    @Nullable
    @Enumerated(EnumType.STRING)
    ExitOutcome outcome;

    @Nullable
    LocalDate endedOn;

    /** Why it was taken back. */
    @Nullable
    String endReason;

    @Column(updatable = false)
    String recordedBy;

    @Version
    int version;

    protected ExitRegistration() {}

    /**
     * @param standing what the household is on the day on which it registers
     * @throws Problem NOT_ON_THE_LISTS
     */
    ExitRegistration(RegisterExit said, UUID unitId, @Nullable Standing standing, String by) {
        if (standing == null
                || standing.status() != LifecycleStatus.POOR && standing.status() != LifecycleStatus.NEAR_POOR) {
            throw Problem.of(
                            SupportProblems.NOT_ON_THE_LISTS,
                            said.registeredOn().toString())
                    .at("/householdId");
        }
        this.id = Ids.next();
        this.householdId = said.householdId();
        this.unitId = unitId;
        this.year = said.year();
        this.registeredOn = said.registeredOn();
        this.status = standing.status();
        this.deprivations = said.deprivations();
        this.householdPromises = said.householdPromises();
        this.statePromises = said.statePromises();
        this.recordedBy = by;
    }

    /**
     * Reads what came of it off what a decision made of the household since.
     *
     * @throws Problem REGISTRATION_ENDED, NOT_REVIEWED_SINCE
     */
    void conclude(ConcludeExit said, @Nullable Standing standing, LocalDate today) {
        requireEnd(said.concludedOn(), "/concludedOn", today);
        if (standing == null || standing.since().isBefore(registeredOn)) {
            throw Problem.of(SupportProblems.NOT_REVIEWED_SINCE, registeredOn.toString())
                    .at("/concludedOn");
        }
        outcome = ExitOutcome.of(status, standing.status());
        endedOn = said.concludedOn();
    }

    /** @throws Problem REGISTRATION_ENDED */
    void withdraw(WithdrawExit said, LocalDate today) {
        requireEnd(said.withdrawnOn(), "/withdrawnOn", today);
        outcome = ExitOutcome.WITHDRAWN;
        endedOn = said.withdrawnOn();
        endReason = said.reason();
    }

    private void requireEnd(LocalDate on, String pointer, LocalDate today) {
        if (outcome != null) {
            throw Problem.of(SupportProblems.REGISTRATION_ENDED);
        }
        if (on.isAfter(today)) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at(pointer);
        }
        if (on.isBefore(registeredOn)) {
            throw Problem.of(SupportProblems.BEFORE_REGISTRATION, registeredOn.toString())
                    .at(pointer);
        }
    }
}
