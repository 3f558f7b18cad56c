package vn.gnbv.plans.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** An activity as it is planned, or as a revision or correction says that it is. */
record StateActivity(
        @Nullable UUID id,

        @Schema(description = "Code of a kind of activity.") @NotBlank @Size(max = 40)
        String kind,

        @NotBlank @Size(max = 500) String name,

        @Schema(description = "A component of a programme, at any level; absent for what belongs to none.") @Nullable
        UUID componentId,

        @Schema(description = "The unit in which it takes place; stays as it is.") @NotNull
        UUID unitId,

        @Schema(description = "The year in which it counts; stays as it is.") @Min(2000) @Max(2100) @NotNull
        Integer year,

        @Schema(description = "Who runs it; absent: the caller's own organisation.") @Nullable
        UUID organisationId,

        @Nullable UUID planId,
        @Nullable UUID taskId,
        @Nullable UUID projectId,

        @Schema(description = "The line of the budget that pays for it; not checked here.") @Nullable
        UUID budgetLineId,

        @Schema(description = "In which languages, as BCP 47 tags.", examples = "[\"vi\", \"blt\", \"hmn\"]")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") String> languages,

        @Nullable @Valid Extent planned,

        @Schema(description = "Only in a correction of what was held, and then required.") @Nullable @Valid
        Extent held,

        @Nullable @Size(max = 50) List<@NotNull @Valid Evidence> evidence,

        @Schema(description = "Why it is corrected; required once it was held.") @Nullable @Size(min = 1, max = 1000)
        String reason) {

    StateActivity {
        languages = languages == null ? List.of() : languages;
        evidence = evidence == null ? List.of() : evidence;
    }

    /** Tells all that is wrong with it by itself. */
    void check(ActivityKind of, LocalDate today, Refusals refusals) {
        if (planned != null) {
            planned.check("/planned", of, refusals);
            refusals.addIf(
                    planned.from() != null && planned.from().getYear() != year,
                    "/planned/from",
                    PlansProblems.OUTSIDE_YEAR,
                    String.valueOf(year));
        }
        if (held != null) {
            checkHeld(held, of, year, today, refusals);
        }
        Evidence.check(evidence, refusals);
        Pointers.noneTwice(refusals, "/languages/", "", languages, language -> language);
    }

    /** What was held lies in the past, whether its days are stated or only its year. */
    static void checkHeld(Extent held, ActivityKind of, int year, LocalDate today, Refusals refusals) {
        held.check("/held", of, refusals);
        var first = held.from() == null ? LocalDate.of(year, 1, 1) : held.from();
        refusals.addIf(first.isAfter(today), "/held/from", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(held.to() != null && held.to().isAfter(today), "/held/to", PlatformProblems.DATE_IN_FUTURE);
    }
}
