package vn.gnbv.reporting.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.ReportingProblems;
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
    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    /** What the reporter states itself, apart from what is pre-filled. */
    @Embeddable
    record Entry(@Nullable Long value, @Nullable String note, int enteredVersion, String enteredBy, Instant enteredAt) {

        boolean says(@Nullable Long otherValue, @Nullable String otherNote) {
            return Objects.equals(value, otherValue) && Objects.equals(note, otherNote);
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

    @Enumerated(EnumType.STRING)
    State state;

    int edition;

    @ElementCollection
    @CollectionTable(name = "report_entries", joinColumns = @JoinColumn(name = "report_id"))
    @MapKeyColumn(name = "indicator")
    Map<String, Entry> entries = new HashMap<>();

    @Nullable
    String narrative;

    @Nullable
    String signer;

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

    Report(ObligationView obligation, Instant now) {
        id = Ids.next();
        obligationId = obligation.id();
        regimeId = obligation.regimeId();
        periodKey = obligation.periodKey();
        programmeId = obligation.programmeId();
        year = obligation.year();
        reporterOrganisationId = obligation.reporterOrganisationId();
        unitId = obligation.unitId();
        formCode = obligation.formCode();
        state = State.DRAFT;
        createdAt = now;
        changedAt = now;
    }

    /** Replaces what the reporter states itself; an entry that says the same keeps its origin. */
    void state(Map<String, EnterValues.Value> values, @Nullable String text, String by, Instant now) {
        requireEditable();
        entries.keySet().retainAll(values.keySet());
        values.forEach((indicator, value) -> {
            var known = entries.get(indicator);
            if (known == null || !known.says(value.value(), value.note())) {
                entries.put(indicator, new Entry(value.value(), value.note(), version + 1, by, now));
            }
        });
        narrative = text;
        changedAt = now;
    }

    void submit(String signedBy, String by, Instant now) {
        requireEditable();
        state = State.SUBMITTED;
        edition++;
        signer = signedBy;
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

    void accept(AcceptReport.@Nullable Paper paper, Timeliness judged, String by, Instant now) {
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

    private void requireEditable() {
        if (state != State.DRAFT && state != State.RETURNED) {
            throw Problem.of(ReportingProblems.REPORT_NOT_EDITABLE, state.name());
        }
    }

    void requireSubmitted() {
        if (state != State.SUBMITTED) {
            throw Problem.of(ReportingProblems.REPORT_NOT_SUBMITTED, state.name());
        }
    }
}
