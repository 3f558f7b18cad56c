package vn.gnbv.household.household;

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
import vn.gnbv.household.household.RegisterHousehold.NewMember;

/** What can happen to a household (<i>biến động hộ</i>). */
sealed interface ChangeHousehold {

    /** What somebody is to the head from now on. */
    @Schema(name = "PlaceInHousehold")
    record Place(@NotNull UUID memberId, @NotNull Relationship relationship) {}

    /** It lives elsewhere from a day on. */
    @Schema(name = "MoveHousehold")
    record Move(@NotNull UUID unitId, @NotNull LocalDate on) implements ChangeHousehold {}

    /** Some of its members found a household of their own. */
    record Split(
            @Nullable UUID id,

            @NotNull LocalDate on,

            @Nullable @Schema(description = "Where the new household lives; where this one lives if absent.")
            UUID unitId,

            @NotEmpty
            @Size(max = RegisterHousehold.MOST_MEMBERS)
            @Schema(description = "Who leaves, and what each is to the new head.")
            List<@NotNull @Valid Place> leaving,

            @Nullable
            @Size(max = RegisterHousehold.MOST_MEMBERS)
            @Schema(description = "All who stay, where the head leaves: what each is to the next head.")
            List<@NotNull @Valid Place> staying)
            implements ChangeHousehold {}

    /** It takes in another, which ends. */
    record Merge(
            @NotNull UUID householdId,

            @NotNull LocalDate on,

            @NotEmpty
            @Size(max = RegisterHousehold.MOST_MEMBERS)
            @Schema(description = "All members of the other household, and what each is to the head here.")
            List<@NotNull @Valid Place> members)
            implements ChangeHousehold {}

    /** It is no more, and its members are in no household of the register. */
    record Dissolve(@NotNull LocalDate on, @NotNull Departure reason) implements ChangeHousehold {}

    /** Somebody joins it: is born, marries, comes home. */
    record Join(@NotNull LocalDate since, @NotNull @Valid NewMember member) implements ChangeHousehold {}

    /** What is on record of somebody was wrong or is out of date. */
    record Correct(
            @NotBlank @Size(max = 500) String reason,

            @NotNull
            @Valid
            @Schema(description = "All facts anew. The relationship stays as it is; a citizen id that is absent too.")
            NewMember member)
            implements ChangeHousehold {}

    /** Somebody leaves it for no other household of the register. */
    record Leave(
            @NotNull LocalDate on,
            @NotNull Departure reason,

            @Nullable
            @Size(max = RegisterHousehold.MOST_MEMBERS)
            @Schema(description = "All who stay, where the head leaves: what each is to the next head.")
            List<@NotNull @Valid Place> staying)
            implements ChangeHousehold {}
}
