package vn.gnbv.budget.adjustment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.budget.line.Movement;

/** An adjusting document as it is shown. */
@Schema(name = "Adjustment")
record AdjustmentView(
        UUID id,
        int version,
        String number,
        LocalDate issuedOn,
        String issuer,
        String reason,
        boolean sample,
        List<Movement> movements,
        Instant recordedAt,
        String recordedBy) {

    static AdjustmentView of(Adjustment adjustment) {
        return new AdjustmentView(
                adjustment.id,
                adjustment.version,
                adjustment.number,
                adjustment.issuedOn,
                adjustment.issuer,
                adjustment.reason,
                adjustment.sample,
                List.copyOf(adjustment.movements),
                adjustment.recordedAt,
                adjustment.recordedBy);
    }
}
