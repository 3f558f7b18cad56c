package vn.gnbv.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.figure.PublishedStatus;
import vn.gnbv.reporting.form.Cell;
import vn.gnbv.reporting.form.Column;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.Units;

/** Replaces all that the reporter states itself; a cell that is not named keeps its pre-filled value. */
public record EnterValues(
        @NotNull @Size(max = 500) List<@NotNull @Valid Value> values,
        @Size(max = 20_000) @Nullable String narrative,

        @Schema(description = "What is told in words, by the sections of the form.") @Nullable @Size(max = 50)
        List<@NotNull @Valid Told> sections) {

    /** One cell; without a value only the note is kept, and the pre-filled or computed value holds. */
    @Schema(name = "EnterValue")
    public record Value(
            @NotBlank @Size(max = 100) String indicator,

            @Schema(description = "DONE where absent.") @Nullable
            Column column,

            @Nullable @Digits(integer = 18, fraction = 6) BigDecimal value,

            @Schema(description = "How firm it is; PRELIMINARY where absent.") @Nullable
            PublishedStatus status,

            @Schema(description = "Such as the reason of a jump.") @Size(max = 2_000) @Nullable
            String note) {

        Cell cell() {
            return new Cell(indicator, column == null ? Column.DONE : column);
        }
    }

    /** The text of a section. */
    @Schema(name = "EnterSection")
    public record Told(
            @NotBlank @Size(max = 100) String section,
            @NotBlank @Size(max = 20_000) String text) {}

    /** @throws Problem naming every value and section that the form does not take from this reporter */
    Map<String, Value> checked(ReportForm form, @Nullable Boolean committee) {
        var refusals = new Refusals();
        var byCell = new LinkedHashMap<String, Value>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            var at = "/values/" + i;
            refusals.collect(at + "/indicator", () -> {
                requireTaken(form, value, committee);
                if (byCell.put(value.cell().toString(), value) != null) {
                    throw Problem.of(
                            ReportingProblems.INDICATOR_TWICE, value.cell().toString());
                }
            });
            form.indicator(value.indicator()).ifPresent(indicator -> checkNumber(indicator, value, at, refusals));
            refusals.addIf(
                    value.column() != null
                            && (!form.columns().contains(value.column())
                                    || !value.column().entered()),
                    at + "/column",
                    ReportingProblems.COLUMN_NOT_ENTERED,
                    String.valueOf(value.column()));
        }
        checkSections(form, refusals);
        refusals.throwIfAny();
        return byCell;
    }

    private static void requireTaken(ReportForm form, Value value, @Nullable Boolean committee) {
        var code = value.indicator();
        var indicator = form.indicator(code).orElseThrow(() -> Problem.of(ReportingProblems.UNKNOWN_INDICATOR, code));
        if (indicator.computed() && value.value() != null) {
            throw Problem.of(ReportingProblems.INDICATOR_DERIVED, code);
        }
        if (!indicator.statedBy(committee)) {
            throw Problem.of(ReportingProblems.INDICATOR_NOT_APPLICABLE, code);
        }
    }

    private static void checkNumber(ReportForm.Indicator indicator, Value value, String at, Refusals refusals) {
        var number = value.value();
        if (number == null) {
            return;
        }
        refusals.addIf(
                Units.isWhole(indicator.unit()) && number.stripTrailingZeros().scale() > 0,
                at + "/value",
                ReportingProblems.NOT_A_WHOLE_NUMBER);
        refusals.addIf(
                number.signum() < 0 && (Units.isCounted(indicator.unit()) || Units.isShare(indicator.unit())),
                at + "/value",
                ReportingProblems.VALUE_NEGATIVE);
    }

    private void checkSections(ReportForm form, Refusals refusals) {
        if (sections == null) {
            return;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < sections.size(); i++) {
            var code = sections.get(i).section();
            refusals.addIf(
                    form.sections().stream().noneMatch(s -> s.code().equals(code)),
                    "/sections/" + i + "/section",
                    ReportingProblems.UNKNOWN_SECTION,
                    code);
            refusals.addIf(!seen.add(code), "/sections/" + i + "/section", ReportingProblems.CODE_TWICE, code);
        }
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        if (sections != null) {
            sections.forEach(told -> texts.put(told.section(), told.text()));
        }
        return texts;
    }
}
