package vn.gnbv.household.cause;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.platform.problem.Refusals;

/**
 * A cause of poverty (<i>nguyên nhân nghèo</i>), TT 07/2021/TT-BLĐTBXH: one of the form, which has a number, or a finer
 * one that belongs to such a cause and is counted with it.
 */
@Schema(name = "PovertyCause")
record PovertyCause(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,

        @Nullable @Positive @Max(99) @Schema(description = "Its number in the form; null for a finer cause.")
        Integer number,

        @Nullable @Size(min = 1, max = 40) @Schema(description = "The numbered cause to which a finer one belongs.")
        String parentCode,

        @NotBlank @Size(max = 200) String nameVi,
        @NotBlank @Size(max = 200) String nameEn,
        @NotBlank @Size(max = 200) String legalBasis) {

    /** A tree of two levels: the form is counted by its numbers alone. */
    void check(Function<String, Optional<PovertyCause>> known, Refusals refusals) {
        refusals.addIf((number == null) == (parentCode == null), "/number", SupportProblems.CAUSE_PLACE);
        if (parentCode != null) {
            var parent = known.apply(parentCode);
            refusals.addIf(parent.isEmpty(), "/parentCode", SupportProblems.CAUSE_UNKNOWN, parentCode);
            refusals.addIf(
                    parent.isPresent() && parent.get().number() == null, "/parentCode", SupportProblems.CAUSE_OF_CAUSE);
        }
    }
}
