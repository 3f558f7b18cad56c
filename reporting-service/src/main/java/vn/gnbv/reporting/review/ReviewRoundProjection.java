package vn.gnbv.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps the review rounds (<i>đợt rà soát</i>): of which kind and year a result is. */
@ApplicationScoped
class ReviewRoundProjection implements Projection {

    record ReviewRound(UUID id, int version, String kind, int year, UUID unitId, String state) {}

    private final Database database;

    ReviewRoundProjection(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "gnbv.review-round";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals("vn.gnbv.review-round.v1")) {
            return;
        }
        var round = event.as(ReviewRound.class);
        database.write(
                """
                        insert into review_round_copies (id, version, event_id, kind, year, unit_id, state)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set version = excluded.version, event_id = excluded.event_id, kind = excluded.kind,
                            year = excluded.year, unit_id = excluded.unit_id, state = excluded.state
                        where review_round_copies.version < excluded.version""",
                round.id(),
                round.version(),
                event.id(),
                round.kind(),
                round.year(),
                round.unitId(),
                round.state());
    }
}
