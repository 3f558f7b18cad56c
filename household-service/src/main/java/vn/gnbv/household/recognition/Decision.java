package vn.gnbv.household.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The paper by which households are recognised (<i>quyết định công nhận</i>), QĐ 24/2021/QĐ-TTg. */
@Schema(name = "RecognitionDecision")
record Decision(
        @NotBlank @Size(max = 100) String number,
        @NotNull LocalDate issuedOn,

        @NotBlank @Size(max = 300) @Schema(description = "Name and office.")
        String signer,

        @Nullable @Schema(description = "True for an invented decision, in a demonstration.")
        Boolean sample) {}
