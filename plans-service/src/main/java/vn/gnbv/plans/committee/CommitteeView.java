package vn.gnbv.plans.committee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.time.DueKind;

/** A steering committee; in a list without members and conclusions. */
@Schema(name = "SteeringCommittee")
record CommitteeView(
        UUID id,
        int version,
        UUID unitId,
        UUID organisationId,
        String name,
        String basis,
        LocalDate establishedOn,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StateCommittee.CommitteeMember> members,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ConclusionView> conclusions) {

    /** A conclusion and what has come of it. */
    @Schema(name = "CommitteeConclusion")
    record ConclusionView(
            UUID id,
            LocalDate concludedOn,
            @Nullable String paperNumber,
            String text,
            UUID assignedOrganisationId,
            @Nullable UUID officerId,
            @Nullable LocalDate dueOn,
            @Nullable DueKind dueKind,

            @Schema(description = "The last good day; null where none is stated.") @Nullable
            LocalDate lastDay,

            @Schema(description = "The task that it has become.") @Nullable
            UUID taskId,

            @Nullable LocalDate doneOn) {

        static ConclusionView of(Conclusion conclusion) {
            return new ConclusionView(
                    conclusion.id,
                    conclusion.concludedOn,
                    conclusion.paperNumber,
                    conclusion.text,
                    conclusion.assignedOrganisationId,
                    conclusion.officerId,
                    conclusion.dueOn,
                    conclusion.dueKind,
                    DueKind.lastDay(conclusion.dueOn, conclusion.dueKind),
                    conclusion.taskId,
                    conclusion.doneOn);
        }
    }

    static CommitteeView of(SteeringCommittee committee) {
        return new CommitteeView(
                committee.id,
                committee.version,
                committee.unitId,
                committee.organisationId,
                committee.name,
                committee.basis,
                committee.establishedOn,
                List.copyOf(committee.members),
                committee.conclusions.stream().map(ConclusionView::of).toList());
    }
}
