package vn.gnbv.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.gnbv.reporting.form.Column;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.ReportForm.AppliesTo;
import vn.gnbv.reporting.form.ReportForm.Indicator;
import vn.gnbv.reporting.form.ReportForm.Source;

/** Forms that are made for a test. */
public final class SampleForm {

    private SampleForm() {}

    public static ReportForm of(Indicator... indicators) {
        return of(List.of(), indicators);
    }

    public static ReportForm of(List<ReportForm.Check> checks, Indicator... indicators) {
        return new ReportForm(
                "SAMPLE",
                0,
                LocalDate.parse("2024-01-01"),
                "Mẫu",
                "Sample",
                "SAMPLE",
                List.of(Column.PLAN, Column.DONE, Column.PLAN_PERCENT, Column.LAST_YEAR),
                Arrays.asList(indicators),
                checks,
                List.of());
    }

    public static Indicator indicator(String code, String unit, Source source, String formula) {
        return new Indicator(code, code, code, unit, source, AppliesTo.ALL, formula, null, null, false, null);
    }

    public static Indicator entered(String code, String unit) {
        return indicator(code, unit, Source.ENTERED, null);
    }

    public static Indicator computed(String code, String unit, String formula) {
        return indicator(code, unit, Source.COMPUTED, formula);
    }

    public static ReportForm.Check refusing(String rule) {
        return new ReportForm.Check(
                "SAMPLE_CHECK", rule, ReportForm.Check.Severity.REFUSE, "Phải khớp", "It has to agree");
    }

    /** A form of its own for every number. */
    public static String json(int number) {
        return """
                {"code": "SAMPLE-%d", "version": 0, "validFrom": "2024-01-01", "nameVi": "Mẫu", "nameEn": "Sample",
                 "legalBasis": "SAMPLE", "columns": ["PLAN", "DONE", "PLAN_PERCENT", "PREVIOUS"],
                 "indicators": [
                   {"code": "POOR", "nameVi": "Hộ nghèo", "nameEn": "Poor", "unit": "HOUSEHOLD", "source": "ENTERED",
                    "appliesTo": "COMMITTEE", "required": true, "jumpPercent": 20},
                   {"code": "ALL_HOUSEHOLDS", "nameVi": "Tổng số hộ", "nameEn": "All", "unit": "HOUSEHOLD",
                    "source": "ENTERED", "appliesTo": "COMMITTEE", "required": false},
                   {"code": "RATE", "nameVi": "Tỷ lệ", "nameEn": "Rate", "unit": "PERCENT", "source": "COMPUTED",
                    "appliesTo": "COMMITTEE", "formula": "percent(POOR, ALL_HOUSEHOLDS)", "required": false}],
                 "checks": [{"code": "AMONG", "rule": "POOR <= ALL_HOUSEHOLDS", "severity": "REFUSE",
                             "nameVi": "Hộ nghèo trong tổng số hộ", "nameEn": "The poor are among all"}],
                 "sections": [{"code": "RESULTS", "titleVi": "Kết quả", "titleEn": "Results", "required": true}]}""".formatted(number);
    }
}
