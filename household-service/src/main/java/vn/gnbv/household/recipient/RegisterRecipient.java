package vn.gnbv.household.recipient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.household.Formulas;
import vn.gnbv.household.lifecycle.LifecycleStatus;
import vn.gnbv.platform.problem.Refusals;

/** Who has to be told, and of whom. */
record RegisterRecipient(
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") @Schema(examples = "HEALTH_INSURANCE")
        String code,

        @NotBlank @Size(max = 200) String nameVi,
        @NotBlank @Size(max = 200) String nameEn,

        @NotEmpty
        @Size(max = 4)
        @Schema(
                description =
                        "What entitles: to be on a list, or newly escaped for as long as that is new. NOT_POOR is who is"
                                + " neither.")
        List<@NotNull LifecycleStatus> classes,

        @NotNull @Schema(description = "Whether each person is told of, or the household.")
        Boolean ofMembers,

        @Nullable @Min(0) @Max(120) @Schema(description = "Of persons: in years, by the year of birth.")
        Integer youngest,

        @Nullable @Min(0) @Max(120) Integer oldest,

        @Nullable @Size(max = 300) String legalBasis,

        @Nullable
        @Size(min = 1, max = 10)
        @Schema(description = "Of its files, in their order; null where it takes the usual ones.")
        List<@NotNull @Valid RecipientColumn> columns) {

    void check(Refusals refusals) {
        refusals.addIf(
                !ofMembers && (youngest != null || oldest != null), "/youngest", HouseholdProblems.AGE_OF_HOUSEHOLDS);
        refusals.addIf(
                youngest != null && oldest != null && youngest > oldest, "/oldest", HouseholdProblems.AGES_REVERSED);
        if (columns != null) {
            checkColumns(columns, refusals);
        }
    }

    private static void checkColumns(List<RecipientColumn> columns, Refusals refusals) {
        var seen = new HashSet<MovementField>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var pointer = "/columns/" + i;
            refusals.addIf(
                    !seen.add(column.field()),
                    pointer + "/field",
                    HouseholdProblems.NAMED_TWICE,
                    column.field().name());
            refusals.addIf(Formulas.isOne(column.heading()), pointer + "/heading", HouseholdProblems.FORMULA_REFUSED);
        }
    }
}
