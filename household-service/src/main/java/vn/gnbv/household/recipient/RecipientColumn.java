package vn.gnbv.household.recipient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A column of a recipient's layout (<i>mẫu của nơi nhận</i>). */
record RecipientColumn(
        @NotNull MovementField field,
        @NotBlank @Size(max = 200) String heading) {}
