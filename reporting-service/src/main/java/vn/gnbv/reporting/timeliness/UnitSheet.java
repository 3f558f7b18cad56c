package vn.gnbv.reporting.timeliness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.figure.Figure;

/** One page on a commune (<i>phiếu theo dõi xã</i>): what it still owes, how it has reported, what its figures say now. */
@Schema(name = "UnitSheet")
public record UnitSheet(
        UUID unitId,
        String name,
        @Nullable String level,
        LocalDate asOf,

        @Schema(description = "What is missing or comes next, the earliest day first; ten at the most.")
        List<Standing> open,

        @Schema(description = "How it has reported, in the last five years.")
        List<TimelinessView> years,

        @Schema(description = "The live figures of the programme and year that are asked for; empty otherwise.")
        List<Figure> figures) {}
