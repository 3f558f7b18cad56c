package vn.gnbv.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Accepts a report; with the paper that it was entered from later, the paper's date decides whether it was in time. */
public record AcceptReport(@Valid @Nullable Paper paper) {

    /** The signed paper: its date, its number and the SHA-256 of its scan. */
    @Schema(name = "ReportPaper")
    public record Paper(
            @NotNull LocalDate date,
            @Size(max = 100) @Nullable String number,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
}
