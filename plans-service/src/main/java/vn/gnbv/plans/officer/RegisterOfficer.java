package vn.gnbv.plans.officer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** An officer as known now. */
record RegisterOfficer(
        @Schema(description = "Absent: a new id is given.") @Nullable
        UUID id,

        @NotNull UUID organisationId,

        @Schema(description = "The unit that the officer works for; a village for a collaborator there.") @NotNull
        UUID unitId,

        @NotNull OfficerRole role,
        @NotNull LocalDate validFrom,

        @Schema(description = "The last day; absent: still at work.") @Nullable
        LocalDate validTo,

        @NotBlank @Size(max = 200) String name,

        @Schema(description = "How to be reached at work.") @Nullable @Size(min = 1, max = 300)
        String contact,

        @Nullable @Size(max = 200) List<@NotNull @Valid ClassAttended> classes) {

    /** A class that the officer has attended (<i>lớp tập huấn</i>). */
    @Schema(name = "ClassAttended")
    record ClassAttended(
            @Schema(description = "The activity that was the class.") @NotNull
            UUID activityId,

            @NotNull LocalDate attendedOn) {}

    RegisterOfficer {
        classes = classes == null ? List.of() : classes;
    }

    /** Tells all that is wrong in itself. */
    void check(LocalDate today, Refusals refusals) {
        refusals.addIf(validTo != null && validTo.isBefore(validFrom), "/validTo", PlansProblems.VALIDITY_REVERSED);
        for (int i = 0; i < classes.size(); i++) {
            refusals.addIf(
                    classes.get(i).attendedOn().isAfter(today),
                    "/classes/" + i + "/attendedOn",
                    PlatformProblems.DATE_IN_FUTURE);
            refusals.addIf(
                    classes.indexOf(classes.get(i)) < i,
                    "/classes/" + i,
                    PlansProblems.DUPLICATE,
                    classes.get(i).activityId());
        }
    }
}
