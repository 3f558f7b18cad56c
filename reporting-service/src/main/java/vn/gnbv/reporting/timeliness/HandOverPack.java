package vn.gnbv.reporting.timeliness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What goes over with the desk when an officer or an agency changes (<i>biên bản bàn giao công việc</i>): what is still to
 * be written or corrected, what waits to be accepted, who still owes, and how it was kept until now.
 */
@Schema(name = "HandOverPack")
public record HandOverPack(
        UUID organisationId,
        String name,
        LocalDate asOf,

        @Schema(description = "To be written, handed in or corrected by the organisation.")
        List<Standing> toReport,

        @Schema(description = "Handed in by others, to be accepted or sent back.")
        List<Standing> toAccept,

        @Schema(description = "Still owed to it by others.") List<Standing> toReceive,

        @Schema(description = "How it has reported, in the last five years.")
        List<TimelinessView> years,

        @Schema(description = "Whether a list was cut at its length of 500.")
        boolean shortened) {}
