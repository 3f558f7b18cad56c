package vn.gnbv.reporting.figure;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** What is said of the same thing anew: put right, or firmer than before. */
record CorrectFigure(
        @Nullable @Digits(integer = 18, fraction = 6) BigDecimal value,
        @Nullable @Digits(integer = 18, fraction = 6) BigDecimal numerator,
        @Nullable @Digits(integer = 18, fraction = 6) BigDecimal denominator,
        @NotNull PublishedStatus status,

        @Schema(description = "When the producer of an EXTERNAL figure said so; as before where absent.") @Nullable
        LocalDate producedOn,

        @NotBlank @Size(max = 2000) String reason) {

    Measured measured(PublishedFigure figure) {
        return new Measured(figure.measureUnit(), value, numerator, denominator);
    }

    Refusals refusals(PublishedFigure figure, LocalDate today) {
        var refusals = new Refusals();
        EnterFigure.checkStatus(status, figure.periodTo(), today, refusals);
        measured(figure).check(refusals);
        refusals.addIf(producedOn != null && producedOn.isAfter(today), "/producedOn", PlatformProblems.DATE_IN_FUTURE);
        return refusals;
    }
}
