package vn.gnbv.household.round;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A household asks to be reviewed. */
record ApplyForReview(
        @NotNull UUID householdId,

        @NotNull @Schema(description = "Form 01, or form 04.")
        Wish wish,

        @NotNull LocalDate receivedOn) {

    /** What the household asks for. */
    enum Wish {
        ASKS_FOR_REVIEW,
        ASKS_FOR_ESCAPE;

        ReviewOrigin origin() {
            return ReviewOrigin.valueOf(name());
        }
    }
}
