package vn.gnbv.household.selection;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That it was handed over to these, who signed for it (<i>biên bản bàn giao, ký nhận</i>). */
record HandOver(
        @NotNull LocalDate handedOverOn,

        @NotEmpty @Size(max = 500) @Schema(description = "The numbers of the approved candidates who signed.")
        List<@NotNull Integer> signed) {}
