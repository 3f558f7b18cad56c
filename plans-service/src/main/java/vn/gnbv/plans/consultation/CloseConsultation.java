package vn.gnbv.plans.consultation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of waiting for replies. */
record CloseConsultation(
        @Schema(description = "Today where absent.") @Nullable
        LocalDate closedOn) {}
