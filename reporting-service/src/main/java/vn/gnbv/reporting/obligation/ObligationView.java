package vn.gnbv.reporting.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.platform.time.LegalTime;

/** An obligation as it is shown to the reporter and the receiver. */
@Schema(name = "Obligation")
public record ObligationView(
        UUID id,
        int version,
        UUID regimeId,
        String periodKey,
        String periodLabel,
        @Nullable UUID planId,

        @Schema(description = "The legal document that asks for it, where no plan does.") @Nullable
        UUID documentId,

        @Schema(description = "Edition of the plan that states the present due date.") @Nullable
        Integer edition,

        @Schema(description = "Edition that stated the date before; null when it has not moved.") @Nullable
        Integer previousEdition,

        UUID programmeId,
        int year,
        UUID reporterOrganisationId,
        UUID receiverOrganisationId,

        @Schema(description = "By way of whom the report goes.") @Nullable
        UUID viaOrganisationId,

        UUID unitId,
        String formCode,
        @Nullable DueKind deadlineKind,

        @Schema(description = "The last day that is in time; null where no day is stated: never overdue then.")
        @Nullable
        LocalDate dueDate,

        @Nullable LocalDate previousDueDate,

        @Schema(description = "24:00 of the last day in the time zone.") @Nullable
        Instant dueAt,

        String timeZone,

        @Schema(description = "Opened after its due date.") boolean retrospective,

        Obligation.State state,
        @Nullable Timeliness timeliness,
        Instant openedAt,
        @Nullable Instant fulfilledAt) {

    static ObligationView of(Obligation obligation) {
        return new ObligationView(
                obligation.id,
                obligation.version,
                obligation.regimeId,
                obligation.periodKey,
                obligation.periodLabel,
                obligation.planId,
                obligation.documentId,
                obligation.edition,
                obligation.previousEdition,
                obligation.programmeId,
                obligation.year,
                obligation.reporterOrganisationId,
                obligation.receiverOrganisationId,
                obligation.viaOrganisationId,
                obligation.unitId,
                obligation.formCode,
                obligation.deadlineKind,
                obligation.dueDate,
                obligation.previousDueDate,
                endOf(obligation.dueDate),
                LegalTime.ZONE.getId(),
                obligation.retrospective,
                obligation.state,
                obligation.timeliness,
                obligation.openedAt,
                obligation.fulfilledAt);
    }

    static ObligationView of(ResultSet row) throws SQLException {
        var timeliness = row.getString("timeliness");
        var kind = row.getString("deadline_kind");
        var dueDate = row.getObject("due_date", LocalDate.class);
        return new ObligationView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("regime_id", UUID.class),
                row.getString("period_key"),
                row.getString("period_label"),
                row.getObject("plan_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("edition", Integer.class),
                row.getObject("previous_edition", Integer.class),
                row.getObject("programme_id", UUID.class),
                row.getInt("year"),
                row.getObject("reporter_organisation_id", UUID.class),
                row.getObject("receiver_organisation_id", UUID.class),
                row.getObject("via_organisation_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("form_code"),
                kind == null ? null : DueKind.valueOf(kind),
                dueDate,
                row.getObject("previous_due_date", LocalDate.class),
                endOf(dueDate),
                LegalTime.ZONE.getId(),
                row.getBoolean("retrospective"),
                Obligation.State.valueOf(row.getString("state")),
                timeliness == null ? null : Timeliness.valueOf(timeliness),
                row.getTimestamp("opened_at").toInstant(),
                Database.instant(row, "fulfilled_at"));
    }

    private static @Nullable Instant endOf(@Nullable LocalDate dueDate) {
        return dueDate == null ? null : LegalTime.endOf(dueDate);
    }
}
