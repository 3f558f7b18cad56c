package vn.gnbv.plans.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.time.DueKind;

/** A consultation; in a list without those who are asked. */
@Schema(name = "Consultation")
record ConsultationView(
        UUID id,
        int version,
        ConsultationKind kind,
        ConsultationState state,
        @Nullable UUID planId,
        @Nullable String title,
        @Nullable String textReference,
        @Nullable String letterNumber,

        @Schema(description = "Who asks.") UUID organisationId,

        LocalDate openedOn,
        LocalDate dueOn,
        DueKind dueKind,

        @Schema(description = "The last good day.") LocalDate lastDay,

        @Nullable UUID feeds,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate decidedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<InvitedView> invited) {

    /** One that is asked, and whether it has replied. */
    @Schema(name = "InvitedView")
    record InvitedView(
            UUID id,
            @Nullable UUID organisationId,
            @Nullable String label,
            @Nullable String position,

            @Schema(description = "The day of the first reply.") @Nullable
            LocalDate repliedOn,

            @Schema(description = "Null until the consultation is closed.") @Nullable
            ReplyOutcome outcome) {

        static InvitedView of(Invited one) {
            return new InvitedView(one.id, one.organisationId, one.label, one.office, one.repliedOn, one.outcome);
        }
    }

    static ConsultationView of(Consultation consultation) {
        return new ConsultationView(
                consultation.id,
                consultation.version,
                consultation.kind,
                consultation.state,
                consultation.planId,
                consultation.title,
                consultation.textReference,
                consultation.letterNumber,
                consultation.organisationId,
                consultation.openedOn,
                consultation.dueOn,
                consultation.dueKind,
                consultation.lastDay(),
                consultation.feeds,
                consultation.closedOn,
                consultation.decidedOn,
                consultation.invited.stream().map(InvitedView::of).toList());
    }
}
