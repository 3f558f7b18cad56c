package vn.gnbv.reporting.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure in a series over time (<i>chuỗi số liệu</i>), on the boundaries that it was counted on. */
@Schema(name = "SeriesPoint")
record SeriesPoint(
        PublishedFigure figure,

        @Schema(description = "The name of its unit then; null while the directory does not tell.") @Nullable
        String unitName,

        Boundaries boundaries) {

    /** Whose boundaries. */
    @Schema(name = "SeriesBoundaries")
    enum Boundaries {
        /** The unit's own, at the time. */
        OWN,
        /** Those of a unit that it has come from. */
        BEFORE,
        /** Counted anew on those that the unit has now. */
        RESTATED
    }
}
