package vn.gnbv.household.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.household.HouseholdService.Residence;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** What a household or one of its members needs (<i>nhu cầu hỗ trợ</i>), until it is met or no longer one. */
@Entity
@Table(name = "needs")
class Need {

    @Id
    UUID id;

    UUID householdId;

    @Nullable
    UUID memberId;

    /** Where the household lived when it was stated. */
    UUID unitId;

    /** The commune that counts it. */
    UUID communeId;

    String kind;

    /** What the household was on that day; null where no decision had said so. */
    @Nullable
    @Enumerated(EnumType.STRING)
    PovertyClass povertyClass;

    LocalDate statedOn;

    @Enumerated(EnumType.STRING)
    NeedState state;

    @Nullable
    LocalDate endedOn;

    /** Why it was withdrawn. */
    @Nullable
    String endReason;

    @Nullable
    @Enumerated(EnumType.STRING)
    MetBy metBy;

    /** What met it, where that was a support. */
    @Nullable
    UUID supportId;

    @Column(updatable = false)
    String recordedBy;

    @Version
    int version;

    protected Need() {}

    Need(
            StateNeed said,
            Residence lives,
            UUID communeId,
            @Nullable PovertyClass povertyClass,
            String by,
            LocalDate today) {
        var refusals = new Refusals();
        refusals.addIf(said.statedOn().isAfter(today), "/statedOn", PlatformProblems.DATE_IN_FUTURE);
        lives.check(said.statedOn(), "/statedOn", refusals);
        refusals.throwIfAny();
        this.id = Ids.next();
        this.householdId = said.householdId();
        this.memberId = said.memberId();
        this.unitId = lives.unitId();
        this.communeId = communeId;
        this.kind = said.kind();
        this.povertyClass = povertyClass;
        this.statedOn = said.statedOn();
        this.state = NeedState.OPEN;
        this.recordedBy = by;
    }

    /** @throws Problem NEED_ENDED, BEFORE_STATEMENT, DATE_IN_FUTURE, MET_BY_SUPPORT */
    void meet(MeetNeed said, LocalDate today) {
        if (said.metBy() == MetBy.SUPPORT) {
            throw Problem.of(SupportProblems.MET_BY_SUPPORT).at("/metBy");
        }
        end(NeedState.MET, said.metOn(), "/metOn", today);
        metBy = said.metBy();
    }

    /** @throws Problem NEED_ENDED, BEFORE_STATEMENT, DATE_IN_FUTURE */
    void withdraw(WithdrawNeed said, LocalDate today) {
        end(NeedState.WITHDRAWN, said.withdrawnOn(), "/withdrawnOn", today);
        endReason = said.reason();
    }

    /** Whether a support of that day to these may meet it. */
    boolean canBeMet(UUID household, @Nullable UUID member, LocalDate on) {
        return state == NeedState.OPEN
                && householdId.equals(household)
                && (memberId == null || memberId.equals(member))
                && !on.isBefore(statedOn);
    }

    void meetBySupport(UUID support, LocalDate on) {
        state = NeedState.MET;
        endedOn = on;
        metBy = MetBy.SUPPORT;
        supportId = support;
    }

    /** The support that met it was an error. It waits again, unless the same has been stated anew meanwhile. */
    void reopen(boolean statedAnew, LocalDate today) {
        state = statedAnew ? NeedState.WITHDRAWN : NeedState.OPEN;
        endedOn = statedAnew ? today : null;
        metBy = null;
        supportId = null;
    }

    private void end(NeedState how, LocalDate on, String pointer, LocalDate today) {
        if (state != NeedState.OPEN) {
            throw Problem.of(SupportProblems.NEED_ENDED);
        }
        if (on.isAfter(today)) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at(pointer);
        }
        if (on.isBefore(statedOn)) {
            throw Problem.of(SupportProblems.BEFORE_STATEMENT, statedOn.toString())
                    .at(pointer);
        }
        state = how;
        endedOn = on;
    }
}
