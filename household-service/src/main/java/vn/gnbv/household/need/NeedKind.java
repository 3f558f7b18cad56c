package vn.gnbv.household.need;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of need (<i>loại nhu cầu</i>): of a whole household, or of each member for itself. */
@Schema(name = "NeedKind")
record NeedKind(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,

        @NotNull NeedCategory category,

        @NotNull @Schema(description = "True: a member needs it, such as a job; false: the household, such as a house.")
        Boolean ofMember,

        @NotBlank @Size(max = 200) String nameVi,
        @NotBlank @Size(max = 200) String nameEn) {

    /** Whether the need is stated of whom the kind is. */
    boolean isOf(@Nullable UUID member) {
        return ofMember == (member != null);
    }
}
