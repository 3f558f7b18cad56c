package vn.gnbv.reporting.figure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.reporting.ReportingProblems;

/** A figure that somebody else has worked out, or that a paper states (<i>số liệu</i>). */
record EnterFigure(
        @Schema(description = "What is measured; targets name it.", examples = "UNDER_FIVE_MALNUTRITION")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
        String indicator,

        @NotNull UUID unitId,

        @Schema(description = "The first day that it is of; the same as the last where it is of one day.") @NotNull
        LocalDate periodFrom,

        @NotNull LocalDate periodTo,

        @Schema(
                description =
                        "What is counted, such as HOUSEHOLD, PERSON, VND; PERCENT is a share in percent, RATIO the"
                                + " same as a quotient, PERCENTAGE_POINT the difference of two shares, PERCENT_CHANGE a"
                                + " difference as a share of what there was.",
                examples = "PERCENT")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        String measureUnit,

        @Schema(description = "Absent with both numerator and denominator: their quotient.")
        @Nullable
        @Digits(integer = 18, fraction = 6)
        BigDecimal value,

        @Nullable @Digits(integer = 18, fraction = 6) BigDecimal numerator,
        @Nullable @Digits(integer = 18, fraction = 6) BigDecimal denominator,
        @NotNull PublishedStatus status,
        @NotNull @Valid FigureSource source) {

    PublishedFigures.Series series() {
        return new PublishedFigures.Series(
                indicator, unitId, periodFrom, periodTo, measureUnit, source.kind(), source.origin());
    }

    Measured measured() {
        return new Measured(measureUnit, value, numerator, denominator);
    }

    /** Everything that is wrong with it. */
    Refusals refusals(LocalDate today) {
        var refusals = new Refusals();
        refusals.addIf(periodTo.isBefore(periodFrom), "/periodTo", ReportingProblems.PERIOD_REVERSED);
        checkStatus(status, periodTo, today, refusals);
        measured().check(refusals);
        source.check(today, refusals);
        return refusals;
    }

    /** Nobody can know for certain what a period comes to before it is over. */
    static void checkStatus(PublishedStatus status, LocalDate periodTo, LocalDate today, Refusals refusals) {
        refusals.addIf(
                status == PublishedStatus.OFFICIAL && periodTo.isAfter(today),
                "/status",
                ReportingProblems.OFFICIAL_BEFORE_END);
    }
}
