package vn.gnbv.household.recognition;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.household.table.Table1;

/** A recognition as it is shown. */
record RecognitionView(
        UUID id,
        int version,
        UUID roundId,
        UUID unitId,
        Decision decision,

        @Schema(description = "What this decision alone recognised.")
        Table1 recognised,

        @Schema(description = "Of these, how many households were assessed by whoever recorded the decision.")
        long assessedByRecorder,

        Instant recordedAt) {}
