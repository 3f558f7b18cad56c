package vn.gnbv.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.reporting.directory.Directory;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.figure.FigureSource;
import vn.gnbv.reporting.figure.Figures;
import vn.gnbv.reporting.figure.PublishedFigures;
import vn.gnbv.reporting.form.Cell;
import vn.gnbv.reporting.form.Column;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.Units;
import vn.gnbv.reporting.obligation.ObligationView;

/** What the service knows already of what somebody has to report: from the copies, from figures, from reports before. */
@ApplicationScoped
class Prefill {

    /**
     * Of whom, for when, on which form.
     *
     * @param before the due date; what was due earlier lies before it
     */
    record Asked(
            UUID reporter,
            UUID unit,
            UUID programme,
            int year,
            String periodKey,
            @Nullable LocalDate before) {

        static Asked of(ObligationView obligation) {
            return new Asked(
                    obligation.reporterOrganisationId(),
                    obligation.unitId(),
                    obligation.programmeId(),
                    obligation.year(),
                    obligation.periodKey(),
                    obligation.dueDate());
        }

        String periodOfLastYear() {
            return periodKey.replace(String.valueOf(year), String.valueOf(year - 1));
        }
    }

    /** An accepted report of the same reporter on the same form. */
    record Earlier(
            UUID id,
            int version,
            int edition,
            String periodKey,
            int year,
            @Nullable UUID eventId) {

        Figure.Source source() {
            return new Figure.Source(ReportChanged.TYPE, id, version, eventId);
        }
    }

    /**
     * SQL of the ground of what is {@code asked}, a row of reporter, year, period_key, due_date and form_code. Earlier are
     * the accepted reports of the same reporter on the same form that were due before, the latest first.
     */
    static final String GROUND =
            """
            select reporter.kind, reporter.unit_level, (
                select jsonb_agg(e) from (
                  select a.id, a.version, a.edition, a.period_key as "periodKey", a.year,
                         (select l.id from event_log l
                          where l.type = 'vn.gnbv.report.v1' and l.key = a.id and l.version = a.version) as "eventId"
                  from reports a join obligations d on d.id = a.obligation_id
                  where a.reporter_organisation_id = asked.reporter and a.form_code = asked.form_code
                    and a.state = 'ACCEPTED' and a.period_key <> asked.period_key
                    and d.due_date < coalesce(asked.due_date, 'infinity')
                  order by d.due_date desc, a.supplement desc limit 50) e) as earlier
            from (select) one left join lateral ({reporter}) reporter on true""".replace("{reporter}", Directory.organisationOn("asked.reporter", "make_date(asked.year, 1, 1)"));

    /** What every draft begins with: who reports, and what was accepted of it before. */
    record Ground(@Nullable String kind, @Nullable String unitLevel, List<Earlier> earlier) {

        /** Whether it reports on a territory; null while the directory does not tell. */
        @Nullable
        Boolean committee() {
            return kind == null || unitLevel == null ? null : kind.equals("PEOPLES_COMMITTEE");
        }
    }

    private final Database database;
    private final Figures figures;
    private final PublishedFigures published;
    private final ObjectReader earlier;

    Prefill(Database database, Figures figures, PublishedFigures published, ObjectMapper json) {
        this.database = database;
        this.figures = figures;
        this.published = published;
        this.earlier = json.readerForListOf(Earlier.class);
    }

    /** From the columns of {@link #GROUND}. */
    Ground ground(ResultSet row) throws SQLException {
        return new Ground(row.getString("kind"), row.getString("unit_level"), earlier(row.getString("earlier")));
    }

    private List<Earlier> earlier(@Nullable String json) {
        try {
            return json == null ? List.of() : earlier.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Ground ground(Asked asked, String form) {
        return database.rows(
                        "select ground.* from (select ?::uuid as reporter, ?::integer as year, ?::text as period_key,"
                                + " ?::date as due_date, ?::text as form_code) asked cross join lateral (" + GROUND
                                + ") ground",
                        this::ground,
                        asked.reporter(),
                        asked.year(),
                        asked.periodKey(),
                        asked.before(),
                        form)
                .getFirst();
    }

    /**
     * What is known.
     *
     * @param committee whether the reporter reports on a territory; null while the directory does not tell
     */
    record Known(@Nullable Boolean committee, Map<Cell, Figure> cells) {

        static final Known NOTHING = new Known(null, Map.of());
    }

    Known of(Asked asked, ReportForm form, Ground ground) {
        var cells = new HashMap<Cell, Figure>();
        var known = ground.committee();
        var committee = Boolean.TRUE.equals(known);
        live(asked, form, committee, committee && "COMMUNE".equals(ground.unitLevel()))
                .forEach((indicator, figure) -> {
                    if (figure != null) {
                        cells.put(Cell.of(indicator), figure);
                    }
                });
        var earlier = ground.earlier();
        fill(cells, earlier.stream().findFirst(), Column.PREVIOUS, Column.DONE, form);
        fill(cells, first(earlier, e -> e.year() == asked.year()), Column.PLAN, Column.PLAN, form);
        fill(
                cells,
                first(
                        earlier,
                        e -> e.periodKey().equals(asked.periodOfLastYear())
                                && !e.periodKey().equals(asked.periodKey())),
                Column.LAST_YEAR,
                Column.DONE,
                form);
        return new Known(known, cells);
    }

    private Map<String, @Nullable Figure> live(Asked asked, ReportForm form, boolean committee, boolean commune) {
        var six = form.indicators().stream().noneMatch(Prefill::isLive)
                ? Map.<String, Figure>of()
                : commune
                        ? figures.ofCommune(asked.unit(), asked.programme(), asked.year())
                        : committee
                                ? figures.ofUnit(asked.unit(), asked.programme(), asked.year())
                                : figures.ofAgency(asked.reporter(), asked.programme(), asked.year());
        var paths = new HashMap<String, String>();
        form.indicators().stream()
                .filter(i -> committee && i.source() == ReportForm.Source.REVIEW_RESULT && i.readByPath())
                .forEach(i -> paths.put(i.origin(), i.unit()));
        var reviewed = figures.reviewed(asked.unit(), asked.year(), paths);
        var wantsPublished = form.indicators().stream()
                .anyMatch(i -> i.source() == ReportForm.Source.EXTERNAL || i.source() == ReportForm.Source.AGGREGATED);
        var known = wantsPublished ? published.of(asked.unit(), asked.year()) : List.<PublishedFigures.Known>of();
        var live = new HashMap<String, @Nullable Figure>();
        for (var indicator : form.indicators()) {
            if (!indicator.statedBy(committee)) {
                continue;
            }
            live.put(
                    indicator.code(),
                    switch (indicator.source()) {
                        case REVIEW_RESULT ->
                            indicator.readByPath() ? reviewed.get(indicator.origin()) : six.get(indicator.origin());
                        case BUDGET -> six.get(indicator.origin());
                        case EXTERNAL -> published(known, indicator, FigureSource.Kind.EXTERNAL);
                        case AGGREGATED -> published(known, indicator, FigureSource.Kind.AGGREGATE);
                        case COMPUTED, ENTERED -> null;
                    });
        }
        return live;
    }

    private static boolean isLive(ReportForm.Indicator indicator) {
        return indicator.source() == ReportForm.Source.BUDGET
                || indicator.source() == ReportForm.Source.REVIEW_RESULT && !indicator.readByPath();
    }

    private static @Nullable Figure published(
            List<PublishedFigures.Known> known, ReportForm.Indicator indicator, FigureSource.Kind kind) {
        return known.stream()
                .filter(k -> k.kind() == kind)
                .filter(k ->
                        indicator.producer() == null || indicator.producer().equals(k.origin()))
                .map(PublishedFigures.Known::figure)
                .filter(f ->
                        f.indicator().equals(indicator.origin()) && f.unit().equals(indicator.unit()))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Earlier> first(List<Earlier> earlier, Predicate<Earlier> such) {
        return earlier.stream().filter(such).findFirst();
    }

    private void fill(Map<Cell, Figure> cells, Optional<Earlier> earlier, Column column, Column from, ReportForm form) {
        if (earlier.isEmpty() || column != Column.PREVIOUS && !form.columns().contains(column)) {
            return;
        }
        var source = List.of(earlier.get().source());
        var known = new HashSet<String>();
        form.indicators().stream().filter(i -> !i.computed()).forEach(i -> known.add(i.code()));
        cells(earlier.get().id(), earlier.get().edition(), from).forEach((indicator, value) -> {
            if (known.contains(indicator)) {
                var unit = form.indicator(indicator)
                        .map(ReportForm.Indicator::unit)
                        .orElse(Units.RATIO);
                cells.put(
                        new Cell(indicator, column),
                        new Figure(indicator, unit, value, null, null, Figure.Status.PRELIMINARY, source));
            }
        });
    }

    /** What an edition states in a column, by indicator. */
    private Map<String, BigDecimal> cells(UUID report, int edition, Column column) {
        var values = new HashMap<String, BigDecimal>();
        database.rows(
                "select indicator, value from report_cells where report_id = ? and edition = ? and column_code = ?",
                row -> values.put(row.getString("indicator"), Report.plain(row.getBigDecimal("value"))),
                report,
                edition,
                column);
        return values;
    }
}
