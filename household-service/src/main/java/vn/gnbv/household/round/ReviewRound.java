package vn.gnbv.household.round;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** A review round (<i>đợt rà soát hộ nghèo</i>) of a unit under one poverty standard; QĐ 24/2021/QĐ-TTg. */
@Entity
@Table(name = "review_rounds")
public class ReviewRound {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    RoundKind kind;

    int year;
    UUID unitId;
    UUID standardId;
    LocalDate openedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> otherStandardIds;

    @Nullable
    UUID procedureId;

    @Enumerated(EnumType.STRING)
    RoundState state;

    @Nullable
    LocalDate closedOn;

    @Version
    int version;

    protected ReviewRound() {}

    /** @param procedureId the steps that it takes; null where no procedure is in force */
    ReviewRound(OpenReviewRound command, @Nullable UUID procedureId) {
        this.id = command.id() == null ? Ids.next() : command.id();
        this.kind = command.kind();
        this.year = command.year();
        this.unitId = command.unitId();
        this.standardId = command.standardId();
        this.openedOn = command.openedOn();
        this.otherStandardIds =
                command.otherStandardIds() == null ? List.of() : List.copyOf(command.otherStandardIds());
        requireOtherStandards();
        this.procedureId = procedureId;
        this.state = RoundState.OPEN;
    }

    private void requireOtherStandards() {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        var named = new HashSet<>(List.of(standardId));
        for (int i = 0; i < otherStandardIds.size(); i++) {
            if (!named.add(otherStandardIds.get(i))) {
                problem.at(
                        "/otherStandardIds/" + i,
                        HouseholdProblems.NAMED_TWICE,
                        otherStandardIds.get(i).toString());
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    void close(LocalDate on) {
        requireOpen();
        state = RoundState.CLOSED;
        closedOn = on;
    }

    /** @throws Problem ROUND_CLOSED */
    public void requireOpen() {
        if (state == RoundState.CLOSED) {
            throw Problem.of(HouseholdProblems.ROUND_CLOSED);
        }
    }

    /** @throws Problem BEFORE_ROUND: what is dated before the round cannot be part of it */
    public void requireBegun(LocalDate on, String pointer) {
        if (on.isBefore(openedOn)) {
            throw Problem.of(HouseholdProblems.BEFORE_ROUND, openedOn.toString())
                    .at(pointer);
        }
    }

    public UUID id() {
        return id;
    }

    public RoundKind kind() {
        return kind;
    }

    public int year() {
        return year;
    }

    public UUID unitId() {
        return unitId;
    }

    public UUID standardId() {
        return standardId;
    }

    /** Under which each household is counted besides; what it is follows from {@link #standardId()}. */
    public List<UUID> otherStandardIds() {
        return otherStandardIds;
    }

    public LocalDate openedOn() {
        return openedOn;
    }
}
