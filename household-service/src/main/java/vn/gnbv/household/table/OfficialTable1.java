package vn.gnbv.household.table;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.round.RoundKind;

/** Official table 1 of a round (<i>biểu 1</i>): who was recognised as what, per commune and in total. */
@Schema(name = "ReviewTable")
record OfficialTable1(
        UUID roundId,
        RoundKind roundKind,
        int year,
        UUID standardId,
        @Nullable UUID unitId,
        List<Row> rows,
        Table1 total,

        @Schema(description = "How many of the households that are counted are invented; a table with any is no fact.")
        long sampleHouseholds,

        @Schema(description = "Communes of the round without a recognition: not counted, and not zero.")
        List<Place> missing) {

    /** A commune as it was named when the round was opened. */
    @Schema(name = "UnitWithoutFigures")
    record Place(UUID unitId, String code, String name) {}

    @Schema(name = "ReviewTableRow")
    record Row(UUID unitId, String code, String name, Count poor, Count nearPoor, Count notPoor) {}
}
