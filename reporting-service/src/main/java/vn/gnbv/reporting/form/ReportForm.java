package vn.gnbv.reporting.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.reporting.ReportingProblems;

/**
 * What a report consists of (<i>biểu mẫu báo cáo</i>; Circular 10/2022/TT-BLĐTBXH, or a plan's own annex): indicators in
 * columns, how some are worked out from others, what must hold between them, and what is told in words. A version never
 * changes; a report keeps the version that it was begun with.
 *
 * @param version 0 for the first
 * @param validFrom the first day on which the version is in force
 */
@Schema(name = "ReportForm")
public record ReportForm(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,39}") String code,
        @NotNull @PositiveOrZero Integer version,
        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 500) String nameVi,
        @NotBlank @Size(max = 500) String nameEn,
        @NotBlank @Size(max = 500) String legalBasis,

        @Schema(description = "In the order of the paper; DONE is among them.") @NotEmpty @Size(max = 6)
        List<@NotNull Column> columns,

        @NotNull @Size(max = 200) List<@NotNull @Valid Indicator> indicators,
        @NotNull @Size(max = 200) List<@NotNull @Valid Check> checks,
        @NotNull @Size(max = 50) List<@NotNull @Valid Section> sections) {

    /** Where the value of an indicator comes from. */
    @Schema(name = "IndicatorSource")
    public enum Source {
        /** The recognised results of the household reviews. */
        REVIEW_RESULT,
        /** The lines of the budget. */
        BUDGET,
        /** Worked out from other indicators, never entered. */
        COMPUTED,
        /** What the reporter counts itself. */
        ENTERED,
        /** A published figure of somebody else, such as the health centre. */
        EXTERNAL,
        /** A published figure that reports to this reporter add up to. */
        AGGREGATED
    }

    /** Which reporters state it. */
    @Schema(name = "IndicatorAppliesTo")
    public enum AppliesTo {
        /** People's Committees, which report on a territory: no household is known to two of the same level. */
        COMMITTEE,
        /** Agencies, which report on what they do. */
        AGENCY,
        ALL
    }

    /**
     * One indicator (<i>chỉ tiêu</i>).
     *
     * @param unit what is counted, such as HOUSEHOLD, PERSON, VND; PERCENT, RATIO and PERCENTAGE_POINT are three units
     * @param formula of a COMPUTED one
     * @param figure what it takes its value from, where not from what bears its own code: an indicator of published
     *     figures, or a JSON path in the review result
     * @param producer of an EXTERNAL one: whose figure it is; null where anybody's will do
     * @param required whether a report without it can be submitted by those whom it applies to
     * @param jumpPercent a change against the period before by more than this asks for a reason; null where none does
     */
    @Schema(name = "FormIndicator")
    public record Indicator(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
            String code,

            @NotBlank @Size(max = 500) String nameVi,
            @NotBlank @Size(max = 500) String nameEn,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String unit,

            @NotNull Source source,
            @NotNull AppliesTo appliesTo,
            @Nullable @Size(max = 1_000) String formula,
            @Nullable @Size(max = 300) String figure,
            @Nullable @Size(max = 200) String producer,
            @NotNull Boolean required,
            @Nullable @Positive BigDecimal jumpPercent) {

        public boolean computed() {
            return source == Source.COMPUTED;
        }

        /** What its value is known as where it comes from. */
        @JsonIgnore
        public String origin() {
            return figure == null ? code : figure;
        }

        /** Whether it is read from the review result by a JSON path. */
        @JsonIgnore
        public boolean readByPath() {
            return figure != null && figure.startsWith("$");
        }

        /** Whether a reporter of this kind states it; null while it is not known which kind it is. */
        public boolean statedBy(@Nullable Boolean committee) {
            return appliesTo == AppliesTo.ALL || committee == null || committee == (appliesTo == AppliesTo.COMMITTEE);
        }
    }

    /** Something that must hold between cells, such as the identity of a movement. */
    @Schema(name = "FormCheck")
    public record Check(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
            String code,

            @Schema(
                    description = "Two formulas and how they compare; X.PREVIOUS is X in the period before.",
                    examples = "POOR_END = POOR_BEGIN - ESCAPED + NEW_POOR")
            @NotBlank
            @Size(max = 1_000)
            String rule,

            @NotNull Severity severity,
            @NotBlank @Size(max = 500) String nameVi,
            @NotBlank @Size(max = 500) String nameEn) {

        /** What becomes of a report that breaks it. */
        @Schema(name = "FormCheckSeverity")
        public enum Severity {
            REFUSE,
            WARN
        }
    }

    /** What is told in words (<i>phần lời văn</i>). */
    @Schema(name = "FormSection")
    public record Section(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
            String code,

            @NotBlank @Size(max = 500) String titleVi,
            @NotBlank @Size(max = 500) String titleEn,
            @NotNull Boolean required) {}

    public Optional<Indicator> indicator(String indicator) {
        return indicators.stream().filter(i -> i.code().equals(indicator)).findFirst();
    }

    /** What an indicator is worked out from in the end: none of these is computed. */
    public List<Formula.Reference> operands(String computed) {
        return formulaOf(indicator(computed).orElseThrow())
                .references()
                .flatMap(r -> indicator(r.indicator()).orElseThrow().computed()
                        ? operands(r.indicator()).stream()
                        : Stream.of(r))
                .distinct()
                .toList();
    }

    /** Everything that is wrong with it. */
    Refusals refusals() {
        var refusals = new Refusals();
        var codes = new HashSet<String>();
        var formulas = new HashMap<String, Formula>();
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            var at = "/indicators/" + i;
            refusals.addIf(
                    !codes.add(indicator.code()), at + "/code", ReportingProblems.INDICATOR_TWICE, indicator.code());
            var formula = indicator.formula();
            refusals.addIf(
                    indicator.computed() && formula == null, at + "/formula", ReportingProblems.FORMULA_REQUIRED);
            refusals.addIf(
                    !indicator.computed() && formula != null, at + "/formula", ReportingProblems.FORMULA_NOT_ALLOWED);
            if (indicator.computed() && formula != null) {
                refusals.collect(at + "/formula", () -> formulas.put(indicator.code(), Formula.parse(formula)));
            }
        }
        var sound = new HashSet<String>();
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            var formula = formulas.get(indicator.code());
            if (formula != null) {
                refusals.collect("/indicators/" + i + "/formula", () -> {
                    formula.references().forEach(this::requireKnown);
                    requireNoCycle(indicator.code(), formulas, new LinkedHashSet<>(), sound);
                    Formula.common(formula.unit(this::unitOf), indicator.unit());
                });
            }
        }
        for (int i = 0; i < checks.size(); i++) {
            var rule = checks.get(i).rule();
            refusals.collect("/checks/" + i + "/rule", () -> {
                var comparison = Comparison.parse(rule);
                comparison.left().references().forEach(this::requireKnown);
                comparison.right().references().forEach(this::requireKnown);
                comparison.requireUnits(this::unitOf);
            });
        }
        unique(checks.stream().map(Check::code).toList(), "/checks/", refusals);
        unique(sections.stream().map(Section::code).toList(), "/sections/", refusals);
        refusals.addIf(!columns.contains(Column.DONE), "/columns", ReportingProblems.COLUMN_DONE_REQUIRED);
        return refusals;
    }

    /** @param sound what has been found to lead into no cycle */
    private static void requireNoCycle(String code, Map<String, Formula> formulas, Set<String> way, Set<String> sound) {
        var formula = formulas.get(code);
        if (formula == null || sound.contains(code)) {
            return;
        }
        if (!way.add(code)) {
            throw Problem.of(ReportingProblems.FORMULA_CYCLE, String.join(" → ", way) + " → " + code);
        }
        formula.references().forEach(r -> requireNoCycle(r.indicator(), formulas, way, sound));
        way.remove(code);
        sound.add(code);
    }

    private void requireKnown(Formula.Reference reference) {
        if (indicator(reference.indicator()).isEmpty()) {
            throw Problem.of(ReportingProblems.UNKNOWN_INDICATOR, reference.indicator());
        }
        var column = reference.column();
        if (column != null && column != Column.PREVIOUS && !columns.contains(column)) {
            throw Problem.of(ReportingProblems.UNKNOWN_COLUMN, column.name());
        }
    }

    private String unitOf(String indicator) {
        return indicator(indicator).orElseThrow().unit();
    }

    private static void unique(List<String> codes, String pointer, Refusals refusals) {
        var seen = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            refusals.addIf(!seen.add(codes.get(i)), pointer + i + "/code", ReportingProblems.CODE_TWICE, codes.get(i));
        }
    }

    /** The formula of an indicator that is computed. */
    static Formula formulaOf(Indicator indicator) {
        return Formula.parse(Objects.requireNonNull(indicator.formula()));
    }
}
