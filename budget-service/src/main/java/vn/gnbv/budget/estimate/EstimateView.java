package vn.gnbv.budget.estimate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Signer;

/** An estimate as it is shown. */
@Schema(name = "Estimate")
record EstimateView(
        UUID id,
        String number,
        LocalDate issuedOn,
        String issuer,
        @Nullable Signer signer,
        UUID programmeId,
        UUID unitId,
        int year,
        boolean sample,
        long totalVnd,
        Instant recordedAt,
        String recordedBy,

        @Schema(description = "Absent in lists.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<RecordEstimate.Item> items) {

    EstimateView with(List<RecordEstimate.Item> shown) {
        return new EstimateView(
                id,
                number,
                issuedOn,
                issuer,
                signer,
                programmeId,
                unitId,
                year,
                sample,
                totalVnd,
                recordedAt,
                recordedBy,
                shown);
    }
}
