package vn.gnbv.budget.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that has the same row and column (<i>ô của bảng tổng hợp</i>). */
@Schema(name = "SummaryCell")
record SummaryCell(
        @Schema(description = "Row and column, as far as they were asked for.")
        List<CellKey> keys,

        @JsonUnwrapped CellAmounts amounts,

        @Schema(description = "Where the entries are that add up to just these amounts.")
        String entries) {}
