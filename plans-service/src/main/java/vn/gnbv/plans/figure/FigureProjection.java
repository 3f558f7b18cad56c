package vn.gnbv.plans.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps the figures that reporting-service publishes, each in its latest version. */
@ApplicationScoped
class FigureProjection implements Projection {

    record Figure(
            UUID id,
            int version,
            String indicator,
            UUID unitId,
            LocalDate periodFrom,
            LocalDate periodTo,
            String measureUnit,
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String status,
            Source source) {}

    record Source(
            String kind,
            @Nullable String producer,
            @Nullable LocalDate producedOn,
            @Nullable UUID documentId,
            @Nullable UUID aggregateId) {}

    private final Database database;

    FigureProjection(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "gnbv.figure";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals("vn.gnbv.figure.v1")) {
            return;
        }
        var figure = event.as(Figure.class);
        var source = figure.source();
        database.write(
                """
                        insert into figure_copies (id, version, event_id, told_at, indicator, unit_id, period_from, period_to,
                          measure_unit, value, numerator, denominator, status, source_kind, producer, produced_on,
                          document_id, aggregate_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set version = excluded.version, event_id = excluded.event_id, told_at = excluded.told_at,
                            value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
                            status = excluded.status, produced_on = excluded.produced_on,
                            aggregate_id = excluded.aggregate_id
                        where figure_copies.version < excluded.version""",
                figure.id(),
                figure.version(),
                event.id(),
                event.time(),
                figure.indicator(),
                figure.unitId(),
                figure.periodFrom(),
                figure.periodTo(),
                figure.measureUnit(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.status(),
                source.kind(),
                source.producer(),
                source.producedOn(),
                source.documentId(),
                source.aggregateId());
    }
}
