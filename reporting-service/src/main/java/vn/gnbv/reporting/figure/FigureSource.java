package vn.gnbv.reporting.figure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.reporting.ReportingProblems;

/** Where a published figure comes from. */
@Schema(name = "FigureSource")
public record FigureSource(
        @NotNull Kind kind,

        @Schema(description = "Of an EXTERNAL figure: the body that produced it, such as the health centre.")
        @Nullable
        @Size(min = 1, max = 200)
        String producer,

        @Schema(description = "Of an EXTERNAL figure: the day on which it was produced.") @Nullable
        LocalDate producedOn,

        @Schema(description = "Of an ENTERED figure: the paper that states it.") @Nullable
        UUID documentId,

        @Schema(description = "Of an AGGREGATE figure: what it was added up in.") @Nullable
        UUID aggregateId) {

    /** Who says so. */
    @Schema(name = "FigureSourceKind")
    public enum Kind {
        EXTERNAL,
        ENTERED,
        AGGREGATE,
        /** Counted anew on later boundaries from published figures of the units before. */
        RESTATED
    }

    static FigureSource aggregate(UUID aggregate) {
        return new FigureSource(Kind.AGGREGATE, null, null, null, aggregate);
    }

    /** What a figure that is entered may come from; aggregates are added up and never entered. */
    void check(LocalDate today, Refusals refusals) {
        var external = kind == Kind.EXTERNAL;
        var entered = kind == Kind.ENTERED;
        refusals.addIf(kind == Kind.AGGREGATE, "/source/kind", ReportingProblems.FIGURE_OF_AGGREGATE);
        refusals.addIf(kind == Kind.RESTATED, "/source/kind", ReportingProblems.FIGURE_RESTATED);
        given("/source/producer", producer, external, refusals);
        given("/source/producedOn", producedOn, external, refusals);
        given("/source/documentId", documentId, entered, refusals);
        given("/source/aggregateId", aggregateId, kind == Kind.AGGREGATE, refusals);
        refusals.addIf(
                producedOn != null && producedOn.isAfter(today), "/source/producedOn", PlatformProblems.DATE_IN_FUTURE);
    }

    private void given(String pointer, @Nullable Object value, boolean expected, Refusals refusals) {
        refusals.addIf(expected && value == null, pointer, ReportingProblems.SOURCE_REQUIRED, kind);
        refusals.addIf(!expected && value != null, pointer, ReportingProblems.SOURCE_NOT_ALLOWED, kind);
    }

    /** What tells two figures of the same thing apart: the producer, or the paper. */
    String origin() {
        return kind == Kind.EXTERNAL ? String.valueOf(producer) : String.valueOf(documentId);
    }
}
