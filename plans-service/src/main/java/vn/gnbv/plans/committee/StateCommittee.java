package vn.gnbv.plans.committee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** A steering committee with all its members, as it is now. */
record StateCommittee(
        @Schema(description = "Absent: a new id is given.") @Nullable
        UUID id,

        @Schema(description = "The unit whose programme it steers.") @NotNull
        UUID unitId,

        @Schema(description = "The organisation that has set it up.") @NotNull
        UUID organisationId,

        @NotBlank @Size(max = 300) String name,

        @Schema(description = "The decision that sets it up.") @NotBlank @Size(max = 1000)
        String basis,

        @NotNull LocalDate establishedOn,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid CommitteeMember> members) {

    /** A member and what is in the member's charge (<i>phụ trách</i>). */
    @Schema(name = "CommitteeMember")
    record CommitteeMember(
            @NotNull UUID officerId,
            @NotNull CommitteeRole role,

            @Schema(description = "The unit in the member's charge.") @Nullable
            UUID unitId,

            @Schema(description = "The component in the member's charge.") @Nullable
            UUID componentId) {}

    /** Tells all that is wrong in itself. */
    void check(LocalDate today, Refusals refusals) {
        refusals.addIf(establishedOn.isAfter(today), "/establishedOn", PlatformProblems.DATE_IN_FUTURE);
        var chairs = members.stream()
                .filter(member -> member.role() == CommitteeRole.CHAIR)
                .count();
        refusals.addIf(chairs != 1, "/members", PlansProblems.ONE_CHAIR_EXPECTED, chairs);
        Pointers.noneTwice(refusals, "/members/", "/officerId", members, CommitteeMember::officerId);
    }
}
