package vn.gnbv.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.form.Cell;
import vn.gnbv.reporting.form.Column;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.Worksheet;

/** Whether a report could be submitted as it stands: what is missing, what does not agree, what has changed. */
@Schema(name = "ReportReadiness")
record Readiness(
        boolean ready,

        @Schema(description = "Required indicators that nothing is stated of.")
        List<String> missing,

        @Schema(description = "Required sections that nothing is told in.")
        List<String> missingSections,

        @Schema(description = "Against the edition that was handed in before, else against the period before.")
        List<Change> changes,

        @Schema(description = "Checks of the form that do not hold.")
        List<Worksheet.Finding> findings) {

    /** What an indicator was, and what it is now. */
    @Schema(name = "ReportChange")
    record Change(
            String indicator,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,

            @Schema(description = "So large that a reason is asked for.")
            boolean jump,

            @Schema(description = "The note of the indicator.") @Nullable
            String reason) {}

    /**
     * @param committee whether the reporter reports on a territory; null while nobody knows
     * @param handedIn the edition that was handed in before; null for the first
     */
    static Readiness of(
            ReportValue.Sheet sheet,
            @Nullable Boolean committee,
            Map<String, String> sections,
            @Nullable List<ReportValue> handedIn) {
        var worksheet = sheet.worksheet();
        var form = sheet.form();
        var missing = form.indicators().stream()
                .filter(ReportForm.Indicator::required)
                .filter(i -> i.statedBy(committee))
                .filter(i -> worksheet.value(Cell.of(i.code())) == null)
                .map(ReportForm.Indicator::code)
                .toList();
        var missingSections = form.sections().stream()
                .filter(s -> s.required() && sections.getOrDefault(s.code(), "").isBlank())
                .map(ReportForm.Section::code)
                .toList();
        var changes = changes(sheet, worksheet, handedIn);
        var findings = worksheet.findings();
        var ready = missing.isEmpty()
                && missingSections.isEmpty()
                && changes.stream().noneMatch(c -> c.jump() && c.reason() == null)
                && findings.stream().noneMatch(f -> f.severity() == ReportForm.Check.Severity.REFUSE);
        return new Readiness(ready, missing, missingSections, changes, findings);
    }

    private static List<Change> changes(
            ReportValue.Sheet sheet, Worksheet worksheet, @Nullable List<ReportValue> handedIn) {
        var changes = new ArrayList<Change>();
        for (var indicator : sheet.form().indicators()) {
            var now = worksheet.value(Cell.of(indicator.code()));
            var before = handedIn == null
                    ? worksheet.value(new Cell(indicator.code(), Column.PREVIOUS))
                    : handedIn.stream()
                            .filter(v -> v.indicator().equals(indicator.code()))
                            .findFirst()
                            .map(ReportValue::value)
                            .orElse(null);
            var jump = worksheet.jumps(indicator);
            var nothingToCompare = handedIn == null && before == null;
            if (jump || !nothingToCompare && !same(before, now)) {
                var entry = sheet.entries().get(indicator.code());
                changes.add(new Change(indicator.code(), before, now, jump, entry == null ? null : entry.note()));
            }
        }
        return changes;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Objects.equals(Report.plain(one), Report.plain(other));
    }

    /** Everything that stands in the way of a submission, each at its place in the report. */
    Refusals refusals(ReportForm form) {
        var refusals = new Refusals();
        missing.forEach(code -> refusals.add(at(form, code) + "/value", ReportingProblems.VALUE_REQUIRED, code));
        missingSections.forEach(code -> refusals.add("/sections/" + code, ReportingProblems.SECTION_REQUIRED, code));
        changes.stream()
                .filter(c -> c.jump() && c.reason() == null)
                .forEach(c -> refusals.add(
                        at(form, c.indicator()) + "/note",
                        ReportingProblems.JUMP_WITHOUT_REASON,
                        c.indicator(),
                        String.valueOf(c.now())));
        findings.stream()
                .filter(f -> f.severity() == ReportForm.Check.Severity.REFUSE)
                .forEach(f -> refusals.add(
                        at(form, firstOf(f.rule())) + "/value",
                        ReportingProblems.CHECK_BROKEN,
                        f.nameVi(),
                        f.nameEn(),
                        f.rule(),
                        f.left(),
                        f.right()));
        return refusals;
    }

    private static String firstOf(String rule) {
        return rule.split("[^A-Z0-9_]", 2)[0];
    }

    private static String at(ReportForm form, String indicator) {
        for (int i = 0; i < form.indicators().size(); i++) {
            if (form.indicators().get(i).code().equals(indicator)) {
                return "/values/" + i;
            }
        }
        return "/values";
    }
}
