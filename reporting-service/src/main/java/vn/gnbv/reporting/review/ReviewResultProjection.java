package vn.gnbv.reporting.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps the recognised results of a commune in a round (<i>kết quả rà soát</i>): all of them, and table 1 for itself. */
@ApplicationScoped
class ReviewResultProjection implements Projection {

    record ReviewResult(
            UUID id,
            int version,
            UUID roundId,
            int year,
            UUID unitId,
            @Nullable LocalDate recognisedOn,
            String status,
            Table1 table1) {}

    record Table1(Count poor, Count nearPoor) {}

    record Count(long households, long persons) {}

    private final Database database;

    ReviewResultProjection(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "gnbv.review-result";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals("vn.gnbv.review-result.v1")) {
            return;
        }
        var result = event.as(ReviewResult.class);
        database.write(
                """
                        insert into review_result_copies (id, version, event_id, round_id, year, unit_id, recognised_on,
                          status, poor_households, near_poor_households, poor_persons, near_poor_persons, result)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (id) do update
                        set version = excluded.version, event_id = excluded.event_id, round_id = excluded.round_id,
                            year = excluded.year, unit_id = excluded.unit_id, recognised_on = excluded.recognised_on,
                            status = excluded.status, poor_households = excluded.poor_households,
                            near_poor_households = excluded.near_poor_households,
                            poor_persons = excluded.poor_persons, near_poor_persons = excluded.near_poor_persons,
                            result = excluded.result
                        where review_result_copies.version < excluded.version""",
                result.id(),
                result.version(),
                event.id(),
                result.roundId(),
                result.year(),
                result.unitId(),
                result.recognisedOn(),
                result.status(),
                result.table1().poor().households(),
                result.table1().nearPoor().households(),
                result.table1().poor().persons(),
                result.table1().nearPoor().persons(),
                event.as(JsonNode.class).toString());
    }
}
