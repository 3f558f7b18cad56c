package vn.gnbv.reporting.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A form with numbers in it: works out what is computed, and finds what does not agree. */
public final class Worksheet {

    /** A check of the form that does not hold, with the two sides as they are. */
    @Schema(name = "FormFinding")
    public record Finding(
            String check,
            ReportForm.Check.Severity severity,
            String rule,
            String nameVi,
            String nameEn,
            String left,
            String right) {}

    /** What a share is of what. */
    public record Parts(
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        static final Parts NONE = new Parts(null, null);
    }

    private final ReportForm form;
    private final Map<Cell, BigDecimal> stated;
    private final Map<String, Formula> formulas = new HashMap<>();
    private final Map<Cell, @Nullable Exact> known = new HashMap<>();

    /** @param stated what is not computed; a cell that is not there is not stated */
    public Worksheet(ReportForm form, Map<Cell, BigDecimal> stated) {
        this.form = form;
        this.stated = stated;
        form.indicators().stream()
                .filter(ReportForm.Indicator::computed)
                .forEach(i -> formulas.put(i.code(), ReportForm.formulaOf(i)));
    }

    /** To six places where it is not a whole number; null where it is not stated. */
    public @Nullable BigDecimal value(Cell cell) {
        var exact = exact(cell);
        return exact == null ? null : exact.decimal();
    }

    /** Numerator and denominator of a share, so that it is never worked out from other shares. */
    public Parts parts(Cell cell) {
        if (cell.column() == Column.PLAN_PERCENT) {
            return new Parts(value(Cell.of(cell.indicator())), value(new Cell(cell.indicator(), Column.PLAN)));
        }
        return formulas.get(cell.indicator()) instanceof Formula.Share(var part, var whole, var _)
                ? new Parts(
                        decimal(part.value(cell.column(), this::exact)),
                        decimal(whole.value(cell.column(), this::exact)))
                : Parts.NONE;
    }

    /** The checks that do not hold; what is not stated breaks none. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var check : form.checks()) {
            var broken = Comparison.parse(check.rule()).broken(this::exact);
            if (broken != null) {
                findings.add(new Finding(
                        check.code(),
                        check.severity(),
                        check.rule(),
                        check.nameVi(),
                        check.nameEn(),
                        broken.left(),
                        broken.right()));
            }
        }
        return findings;
    }

    /** Whether it has changed against the period before by so much that somebody will ask why. */
    public boolean jumps(ReportForm.Indicator indicator) {
        var limit = indicator.jumpPercent();
        var now = exact(Cell.of(indicator.code()));
        var before = exact(new Cell(indicator.code(), Column.PREVIOUS));
        if (limit == null || now == null || before == null) {
            return false;
        }
        var change = now.minus(before);
        var size = new Exact(change.numerator().abs(), change.denominator());
        return size.hundredfold().compareTo(new Exact(before.numerator().abs().multiply(limit), before.denominator()))
                > 0;
    }

    private @Nullable Exact exact(Cell cell) {
        if (known.containsKey(cell)) {
            return known.get(cell);
        }
        var exact = workedOut(cell);
        known.put(cell, exact);
        return exact;
    }

    private @Nullable Exact workedOut(Cell cell) {
        var given = stated.get(cell);
        if (given != null) {
            return Exact.of(given);
        }
        if (cell.column() == Column.PLAN_PERCENT) {
            return ofPlan(cell.indicator());
        }
        var formula = formulas.get(cell.indicator());
        return formula == null ? null : formula.value(cell.column(), this::exact);
    }

    /** A share is compared with its plan in percentage points, never in percent of percent. */
    private @Nullable Exact ofPlan(String indicator) {
        var done = exact(Cell.of(indicator));
        var plan = exact(new Cell(indicator, Column.PLAN));
        var counted =
                form.indicator(indicator).filter(i -> Units.isCounted(i.unit())).isPresent();
        var share = !counted || done == null || plan == null ? null : done.dividedBy(plan);
        return share == null ? null : share.hundredfold();
    }

    private static @Nullable BigDecimal decimal(@Nullable Exact exact) {
        return exact == null ? null : exact.decimal();
    }
}
