package vn.gnbv.reporting.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.SigningCapacity;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.figure.PublishedStatus;
import vn.gnbv.reporting.form.Exact;
import vn.gnbv.reporting.obligation.ObligationView;
import vn.gnbv.reporting.obligation.Timeliness;

/**
 * What an organisation says for a period (<i>báo cáo</i>): pre-filled, submitted, returned for correction, accepted.
 * What was accepted never changes.
 */
@Entity
@Table(name = "reports")
class Report {

    /** How far it has come. */
    @Schema(name = "ReportState")
    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    /** What the reporter states itself in a cell, apart from what is pre-filled. */
    record Entry(
            @Nullable BigDecimal value,
            @Nullable PublishedStatus status,
            @Nullable String note,
            int enteredVersion,
            String enteredBy,
            Instant enteredAt) {

        boolean says(EnterValues.Value other) {
            return Objects.equals(plain(value), plain(other.value()))
                    && status == other.status()
                    && Objects.equals(note, other.note());
        }
    }

    @Id
    UUID id;

    UUID obligationId;
    UUID regimeId;
    String periodKey;
    UUID programmeId;
    int year;
    UUID reporterOrganisationId;
    UUID unitId;
    String formCode;

    /** The version of the form that it was begun with. */
    int formVersion;

    /** 0 for the report itself, then one more with each supplement (<i>báo cáo bổ sung</i>). */
    int supplement;

    /** Why a supplement was needed. */
    @Nullable
    String supplementReason;

    @Enumerated(EnumType.STRING)
    State state;

    int edition;

    /** By cell; read and kept as a whole, since there are many. */
    @Transient
    Map<String, Entry> entries = new HashMap<>();

    @Nullable
    String narrative;

    /** What is told in words, by section of the form; read and kept with the entries. */
    @Transient
    Map<String, String> sections = new HashMap<>();

    @Nullable
    String signer;

    /** Null where only the office tells. */
    @Nullable
    @Enumerated(EnumType.STRING)
    SigningCapacity signedAs;

    Instant createdAt;
    Instant changedAt;

    @Nullable
    Instant submittedAt;

    @Nullable
    String submittedBy;

    @Nullable
    String returnReason;

    @Nullable
    LocalDate newDueDate;

    @Nullable
    Instant acceptedAt;

    @Nullable
    String acceptedBy;

    @Nullable
    LocalDate paperDate;

    @Nullable
    String paperNumber;

    @Nullable
    String paperSha256;

    @Nullable
    @Enumerated(EnumType.STRING)
    Timeliness timeliness;

    @Version
    int version;

    protected Report() {}

    Report(ObligationView obligation, int formVersion, Instant now) {
        id = Ids.next();
        obligationId = obligation.id();
        regimeId = obligation.regimeId();
        periodKey = obligation.periodKey();
        programmeId = obligation.programmeId();
        year = obligation.year();
        reporterOrganisationId = obligation.reporterOrganisationId();
        unitId = obligation.unitId();
        formCode = obligation.formCode();
        this.formVersion = formVersion;
        state = State.DRAFT;
        createdAt = now;
        changedAt = now;
    }

    /** What has been accepted never changes; a supplement begins with what it said, and stands beside it. */
    Report supplement(String reason, Instant now) {
        if (state != State.ACCEPTED) {
            throw Problem.of(ReportingProblems.REPORT_NOT_ACCEPTED, state.name());
        }
        var added = new Report();
        added.id = Ids.next();
        added.obligationId = obligationId;
        added.regimeId = regimeId;
        added.periodKey = periodKey;
        added.programmeId = programmeId;
        added.year = year;
        added.reporterOrganisationId = reporterOrganisationId;
        added.unitId = unitId;
        added.formCode = formCode;
        added.formVersion = formVersion;
        added.supplement = supplement + 1;
        added.supplementReason = reason;
        added.state = State.DRAFT;
        entries.forEach((cell, entry) -> added.entries.put(
                cell, new Entry(entry.value(), entry.status(), entry.note(), 0, entry.enteredBy(), entry.enteredAt())));
        added.narrative = narrative;
        added.sections.putAll(sections);
        added.createdAt = now;
        added.changedAt = now;
        return added;
    }

    /** What its reporter has stated until now. */
    void stated(Map<String, Entry> values, Map<String, String> texts) {
        entries.putAll(values);
        sections.putAll(texts);
    }

    /** Replaces what the reporter states itself; an entry that says the same keeps its origin. */
    void state(Map<String, EnterValues.Value> values, EnterValues told, String by, Instant now) {
        requireEditable();
        entries.keySet().retainAll(values.keySet());
        values.forEach((cell, value) -> {
            var known = entries.get(cell);
            if (known == null || !known.says(value)) {
                entries.put(cell, new Entry(plain(value.value()), value.status(), value.note(), version + 1, by, now));
            }
        });
        narrative = told.narrative();
        var texts = told.texts();
        sections.keySet().retainAll(texts.keySet());
        sections.putAll(texts);
        changedAt = now;
    }

    /** Who has come after its reporter goes on with it; what is settled stays whose it was. */
    void continuedBy(UUID organisation) {
        if (state == State.DRAFT || state == State.RETURNED) {
            reporterOrganisationId = organisation;
        }
    }

    /** Whoever signs for the head says in which office. */
    void submit(String signedBy, @Nullable SigningCapacity capacity, String by, Instant now) {
        requireEditable();
        if (capacity != null && capacity.forHead() && signedBy.indexOf(',') < 0) {
            throw Problem.of(ReportingProblems.SIGNER_OFFICE_REQUIRED).at("/signer");
        }
        state = State.SUBMITTED;
        edition++;
        signer = signedBy;
        signedAs = capacity;
        submittedBy = by;
        submittedAt = now;
        changedAt = now;
    }

    /** Sends it back for correction; a new due date may not lie in the past, unless the past is being recorded. */
    void sendBack(String reason, @Nullable LocalDate newDueDate, boolean retrospective, Instant now) {
        requireSubmitted();
        var today = LegalTime.dayOf(now);
        if (newDueDate != null && newDueDate.isBefore(today) && !retrospective) {
            throw Problem.of(ReportingProblems.DUE_DATE_PASSED, today.toString())
                    .at("/newDueDate");
        }
        state = State.RETURNED;
        returnReason = reason;
        this.newDueDate = newDueDate;
        changedAt = now;
    }

    void accept(AcceptReport.@Nullable Paper paper, @Nullable Timeliness judged, String by, Instant now) {
        requireSubmitted();
        if (paper != null) {
            if (paper.date().isAfter(LegalTime.dayOf(now))) {
                throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at("/paper/date");
            }
            paperDate = paper.date();
            paperNumber = paper.number();
            paperSha256 = paper.sha256();
        }
        state = State.ACCEPTED;
        timeliness = judged;
        acceptedBy = by;
        acceptedAt = now;
        changedAt = now;
    }

    void requireEditable() {
        if (state != State.DRAFT && state != State.RETURNED) {
            throw Problem.of(ReportingProblems.REPORT_NOT_EDITABLE, state.name());
        }
    }

    void requireSubmitted() {
        if (state != State.SUBMITTED) {
            throw Problem.of(ReportingProblems.REPORT_NOT_SUBMITTED, state.name());
        }
    }

    boolean isSupplement() {
        return supplement > 0;
    }

    /** Without the zeros that a column of the database adds. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Exact.plain(number);
    }
}
