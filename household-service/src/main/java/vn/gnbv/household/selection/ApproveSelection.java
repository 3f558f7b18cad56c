package vn.gnbv.household.selection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision by which those proposed are approved (<i>quyết định phê duyệt danh sách</i>). */
record ApproveSelection(
        @NotBlank @Size(max = 100) String decisionNumber,
        @NotNull LocalDate decidedOn,

        @NotEmpty @Size(max = 500) @Schema(description = "The numbers of the approved candidates; all others are not.")
        List<@NotNull Integer> approved) {}
