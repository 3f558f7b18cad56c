package vn.gnbv.plans.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The paper from which a task comes that is of no plan: a meeting notice (<i>thông báo kết luận</i>), a letter. */
@Embeddable
@Schema(name = "TaskSource")
public record TaskSource(
        @Schema(description = "The unit for which it is.") @NotNull
        UUID unitId,

        @Column(name = "source_kind") @Enumerated(EnumType.STRING) @NotNull
        Kind kind,

        @Schema(description = "Absent where it is not known.")
        @Column(name = "source_number")
        @Nullable
        @Size(min = 1, max = 100)
        String number,

        @Column(name = "source_issued_on") @NotNull LocalDate issuedOn,

        @Column(name = "source_issuer") @NotBlank @Size(max = 300)
        String issuer) {

    /** What kind of paper it is. */
    @Schema(name = "TaskSourceKind")
    enum Kind {
        MEETING_NOTICE,
        LETTER,
        DECISION,
        OTHER
    }
}
