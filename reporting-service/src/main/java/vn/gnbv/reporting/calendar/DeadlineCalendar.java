package vn.gnbv.reporting.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;

/** The address at which the deadlines of an organisation can be read until it is revoked (<i>lịch hạn báo cáo</i>). */
@Entity
@Table(name = "deadline_calendars")
class DeadlineCalendar {

    /** Whether its address still answers. */
    @Schema(name = "DeadlineCalendarState")
    enum State {
        ACTIVE,
        REVOKED
    }

    @Id
    UUID id;

    UUID organisationId;
    String label;
    byte[] secretSha256;

    @Enumerated(EnumType.STRING)
    State state;

    Instant createdAt;
    String createdBy;

    @Version
    int version;

    protected DeadlineCalendar() {}

    DeadlineCalendar(UUID organisation, String label, byte[] secretSha256, String by, Instant now) {
        id = Ids.next();
        organisationId = organisation;
        this.label = label;
        this.secretSha256 = secretSha256;
        state = State.ACTIVE;
        createdAt = now;
        createdBy = by;
    }

    void revoke() {
        if (state == State.REVOKED) {
            throw Problem.of(ReportingProblems.CALENDAR_REVOKED);
        }
        state = State.REVOKED;
    }
}
