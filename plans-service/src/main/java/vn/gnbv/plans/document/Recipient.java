package vn.gnbv.plans.document;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom a paper goes (<i>nơi nhận</i>), what for, and when it came in (<i>ngày đến</i>). */
@Schema(name = "Recipient")
record Recipient(
        @Nullable UUID organisationId,

        @Schema(description = "Who is no organisation of the directory.") @Nullable @Size(min = 1, max = 300)
        String name,

        @Schema(description = "Null where the paper does not say what for.") @Nullable
        Role role,

        @Nullable LocalDate receivedOn) {

    /** The tag behind a recipient. */
    @Schema(name = "RecipientRole")
    enum Role {
        /** <i>Để báo cáo (b/c)</i>. */
        REPORT,
        /** <i>Để thực hiện (t/h)</i>. */
        IMPLEMENT,
        /** <i>Để phối hợp (p/h)</i>. */
        COORDINATE,
        /** <i>Để biết</i>. */
        INFORM
    }
}
