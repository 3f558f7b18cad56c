package vn.gnbv.reporting.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.figure.Figure.Source;
import vn.gnbv.reporting.form.Cell;
import vn.gnbv.reporting.form.Column;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.Worksheet;

/**
 * One indicator of a report: what holds, what was pre-filled, what the reporter entered, and where it comes from.
 *
 * @param value what is reported as done: the entered value, else the pre-filled one; null where nothing is stated
 */
@Schema(name = "ReportValue")
public record ReportValue(
        String indicator,
        String unit,
        @Nullable BigDecimal value,

        @Schema(description = "Of a share.") @Nullable BigDecimal numerator,

        @Schema(description = "Of a share.") @Nullable BigDecimal denominator,

        @Nullable BigDecimal prefilled,
        @Nullable BigDecimal entered,
        @Nullable String note,
        Origin origin,
        Figure.Status status,
        List<Source> sources,

        @Schema(description = "Since when its sources have said so.") @Nullable
        Instant since,

        @Nullable String enteredBy,
        @Nullable Instant enteredAt,

        @Schema(description = "The other columns of the form, in its order.")
        List<ColumnValue> columns) {

    /** Who says it. */
    @Schema(name = "ValueOrigin")
    public enum Origin {
        PREFILLED,
        ENTERED,
        COMPUTED,
        NOT_STATED
    }

    /** What another column says of the indicator. */
    @Schema(name = "ReportColumnValue")
    public record ColumnValue(
            Column column,
            @Nullable BigDecimal value,

            @Schema(description = "Of a share.") @Nullable BigDecimal numerator,

            @Schema(description = "Of a share.") @Nullable BigDecimal denominator,

            Origin origin,
            List<Source> sources,
            @Nullable String enteredBy,
            @Nullable Instant enteredAt) {}

    /** What was kept before forms had columns has none. */
    public ReportValue {
        columns = Objects.requireNonNullElse(columns, List.of());
    }

    /** What a report says in its cells, and what is worked out from them. */
    static final class Sheet {

        private final ReportForm form;
        private final Map<Cell, Figure> prefilled;
        private final Map<String, Report.Entry> entries;
        private final IntFunction<Source> versions;
        private final Worksheet worksheet;

        Sheet(
                ReportForm form,
                Map<Cell, Figure> prefilled,
                Map<String, Report.Entry> entries,
                IntFunction<Source> versions) {
            this.form = form;
            this.prefilled = prefilled;
            this.entries = entries;
            this.versions = versions;
            this.worksheet = workedOut();
        }

        ReportForm form() {
            return form;
        }

        Map<String, Report.Entry> entries() {
            return entries;
        }

        Worksheet worksheet() {
            return worksheet;
        }

        /** The values of the form, in its order. */
        List<ReportValue> values() {
            return form.indicators().stream().map(this::value).toList();
        }

        /** With what was there before, so that what has changed can be told. */
        private Worksheet workedOut() {
            var stated = new HashMap<Cell, BigDecimal>();
            prefilled.forEach((cell, figure) -> {
                if (figure.value() != null) {
                    stated.put(cell, figure.value());
                }
            });
            for (var indicator : form.indicators()) {
                for (var column : form.columns()) {
                    var cell = new Cell(indicator.code(), column);
                    var entry = entries.get(cell.toString());
                    if (entry != null && entry.value() != null) {
                        stated.put(cell, entry.value());
                    }
                }
            }
            return new Worksheet(form, stated);
        }

        private ReportValue value(ReportForm.Indicator indicator) {
            var cell = Cell.of(indicator.code());
            var entry = entries.get(cell.toString());
            var figure = prefilled.get(cell);
            var entered = entry == null ? null : entry.value();
            var value = worksheet.value(cell);
            var parts = worksheet.parts(cell);
            var sources = sources(indicator, Column.DONE);
            return new ReportValue(
                    indicator.code(),
                    indicator.unit(),
                    value,
                    parts.numerator(),
                    parts.denominator(),
                    figure == null ? null : figure.value(),
                    entered,
                    entry == null ? null : entry.note(),
                    origin(indicator, Column.DONE, value, entered),
                    status(indicator, figure, entry, value),
                    sources,
                    sources.stream()
                            .map(Source::since)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    entered == null ? null : entry.enteredBy(),
                    entered == null ? null : entry.enteredAt(),
                    form.columns().stream()
                            .filter(c -> c != Column.DONE)
                            .map(c -> columnValue(indicator, c))
                            .toList());
        }

        private ColumnValue columnValue(ReportForm.Indicator indicator, Column column) {
            var cell = new Cell(indicator.code(), column);
            var entry = entries.get(cell.toString());
            var entered = entry == null ? null : entry.value();
            var value = worksheet.value(cell);
            var parts = worksheet.parts(cell);
            return new ColumnValue(
                    column,
                    value,
                    value == null ? null : parts.numerator(),
                    value == null ? null : parts.denominator(),
                    origin(indicator, column, value, entered),
                    sources(indicator, column),
                    entered == null ? null : entry.enteredBy(),
                    entered == null ? null : entry.enteredAt());
        }

        private static Origin origin(
                ReportForm.Indicator indicator,
                Column column,
                @Nullable BigDecimal value,
                @Nullable BigDecimal entered) {
            if (value == null) {
                return Origin.NOT_STATED;
            }
            if (indicator.computed() || column == Column.PLAN_PERCENT) {
                return Origin.COMPUTED;
            }
            return entered == null ? Origin.PREFILLED : Origin.ENTERED;
        }

        private static Figure.Status status(
                ReportForm.Indicator indicator,
                @Nullable Figure figure,
                Report.@Nullable Entry entry,
                @Nullable BigDecimal value) {
            if (value == null) {
                return Figure.Status.NOT_STATED;
            }
            if (entry != null && entry.value() != null) {
                return entry.status() == null
                        ? Figure.Status.PRELIMINARY
                        : Figure.Status.valueOf(entry.status().name());
            }
            return indicator.computed() || figure == null ? Figure.Status.PRELIMINARY : figure.status();
        }

        /** Of what is computed, those of all that it is worked out from. */
        private List<Source> sources(ReportForm.Indicator indicator, Column column) {
            if (indicator.computed()) {
                return form.operands(indicator.code()).stream()
                        .flatMap(operand -> stated(operand.in(column)).stream())
                        .distinct()
                        .toList();
            }
            if (column == Column.PLAN_PERCENT) {
                var both = new ArrayList<>(stated(Cell.of(indicator.code())));
                both.addAll(stated(new Cell(indicator.code(), Column.PLAN)));
                return both.stream().distinct().toList();
            }
            return stated(new Cell(indicator.code(), column));
        }

        private List<Source> stated(Cell cell) {
            var entry = entries.get(cell.toString());
            if (entry != null && entry.value() != null) {
                return List.of(versions.apply(entry.enteredVersion()));
            }
            var figure = prefilled.get(cell);
            return figure == null || figure.value() == null ? List.of() : figure.sources();
        }
    }

    /** What a column says of it. */
    @JsonIgnore
    public @Nullable BigDecimal in(Column column) {
        return column == Column.DONE
                ? value
                : columns.stream()
                        .filter(c -> c.column() == column)
                        .findFirst()
                        .map(ColumnValue::value)
                        .orElse(null);
    }

    /** Whether somebody says so, so that it is not worked out from what others say. */
    boolean isStated(Column column) {
        var of = column == Column.DONE
                ? origin
                : columns.stream()
                        .filter(c -> c.column() == column)
                        .findFirst()
                        .map(ColumnValue::origin)
                        .orElse(Origin.NOT_STATED);
        return of == Origin.ENTERED || of == Origin.PREFILLED;
    }
}
