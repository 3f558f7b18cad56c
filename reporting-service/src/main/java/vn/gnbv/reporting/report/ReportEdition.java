package vn.gnbv.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.SigningCapacity;

/** One submission as it was made; never changed, only followed by another. */
@Schema(name = "ReportEdition")
public record ReportEdition(
        int edition,
        Instant submittedAt,
        String submittedBy,
        String signer,

        @Schema(description = "Null where only the office tells: a deputy signs in place of the head.") @Nullable
        SigningCapacity signedAs,

        @Nullable String narrative,
        Map<String, String> sections,

        @Schema(description = "New due date of the return that it answers.") @Nullable
        LocalDate newDueDate,

        List<ReportValue> values) {}
