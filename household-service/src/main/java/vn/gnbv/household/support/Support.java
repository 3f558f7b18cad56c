package vn.gnbv.household.support;

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
import vn.gnbv.platform.problem.Problem;

/**
 * Something that a household or a member was given on a day (<i>hỗ trợ đã nhận</i>). What decided on it is kept with it: the
 * household's status of that day and the verdicts on eligibility and place.
 */
@Entity
@Table(name = "supports")
class Support {

    @Id
    UUID id;

    UUID householdId;

    @Nullable
    UUID memberId;

    /** Where the household lived. */
    UUID unitId;

    /** The commune that counts it. */
    UUID communeId;

    String content;
    UUID programmeId;

    @Nullable
    UUID componentId;

    @Nullable
    UUID projectId;

    @Nullable
    UUID activityId;

    @Enumerated(EnumType.STRING)
    SupportSource source;

    LocalDate supportedOn;
    LocalDate periodFrom;
    LocalDate periodTo;

    @Nullable
    Long amountVnd;

    @Nullable
    Long normVnd;

    @Nullable
    String normBasis;

    @Nullable
    String decisionNumber;

    boolean sample;

    /** Null where no decision had recognised the household. */
    @Nullable
    @Enumerated(EnumType.STRING)
    LifecycleStatus status;

    @Enumerated(EnumType.STRING)
    EligibilityVerdict eligibility;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> reasons;

    String applicability;

    @Enumerated(EnumType.STRING)
    SupportState state;

    @Nullable
    LocalDate cancelledOn;

    @Nullable
    String cancelReason;

    @Column(updatable = false)
    String recordedBy;

    @Version
    int version;

    protected Support() {}

    /** @param applies null while nobody has said whether the component applies there */
    Support(
            UUID id,
            RecordSupport said,
            UUID unitId,
            UUID communeId,
            @Nullable LifecycleStatus status,
            Eligibility eligibility,
            @Nullable Boolean applies,
            String by) {
        this.id = id;
        this.householdId = said.householdId();
        this.memberId = said.memberId();
        this.unitId = unitId;
        this.communeId = communeId;
        this.content = said.content();
        this.programmeId = said.programmeId();
        this.componentId = said.componentId();
        this.projectId = said.projectId();
        this.activityId = said.activityId();
        this.source = said.source();
        this.supportedOn = said.supportedOn();
        this.periodFrom = said.from();
        this.periodTo = said.to();
        this.amountVnd = said.amountVnd();
        this.normVnd = said.normVnd();
        this.normBasis = said.normBasis();
        this.decisionNumber = said.decisionNumber();
        this.sample = Boolean.TRUE.equals(said.sample());
        this.status = status;
        this.eligibility = eligibility.verdict();
        this.reasons =
                eligibility.reasons().stream().map(EligibilityReason::text).toList();
        this.applicability = applies == null ? "UNKNOWN" : "APPLICABLE";
        this.state = SupportState.GIVEN;
        this.recordedBy = by;
    }

    /** @throws Problem SUPPORT_CANCELLED */
    void cancel(LocalDate today, String why) {
        if (state == SupportState.CANCELLED) {
            throw Problem.of(SupportProblems.SUPPORT_CANCELLED);
        }
        state = SupportState.CANCELLED;
        cancelledOn = today;
        cancelReason = why;
    }
}
