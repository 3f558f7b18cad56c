package vn.gnbv.household.support;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.need.NeedCategory;

/** What is given (<i>nội dung hỗ trợ</i>): to a whole household, or to each member for itself. */
@Schema(name = "SupportContent")
record SupportContent(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,

        @NotNull NeedCategory category,

        @NotNull
        @Schema(description = "True: a member is given it, such as a class; false: the household, such as a house.")
        Boolean ofMember,

        @NotBlank @Size(max = 200) String nameVi,
        @NotBlank @Size(max = 200) String nameEn) {

    /** Whether it is given to whom it is given by its nature. */
    boolean isOf(@Nullable UUID member) {
        return ofMember == (member != null);
    }
}
