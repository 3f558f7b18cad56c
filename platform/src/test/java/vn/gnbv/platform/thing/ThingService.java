package vn.gnbv.platform.thing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@ApplicationScoped
class ThingService {

    record ThingView(UUID id, int version, String change, String name) {
        static ThingView of(Thing thing, String change) {
            return new ThingView(thing.id, thing.version, change, thing.name);
        }
    }

    private final Things things;
    private final EventLog events;

    ThingService(Things things, EventLog events) {
        this.things = things;
        this.events = events;
    }

    @Transactional
    @Idempotent
    Answer create(ThingResource.CreateThing command) {
        var thing = new Thing(command.name());
        things.persistAndFlush(thing);
        var view = log(thing, "CREATED");
        return Answer.created("/v1/things/" + thing.id, thing.version, view);
    }

    @Transactional
    ThingView rename(UUID id, @Nullable IfMatch ifMatch, String name) {
        var thing = find(id);
        IfMatch.check(ifMatch, thing.version);
        return rename(thing, name);
    }

    @Transactional
    ThingView renameRegardless(UUID id, String name) {
        return rename(find(id), name);
    }

    @Transactional
    void renameAndFail(UUID id, String name) {
        rename(find(id), name);
        throw new IllegalStateException("after the change");
    }

    @Transactional
    List<ThingView> list(@Nullable UUID after, int limit) {
        return things
                .find("(?1 is null or id > ?1) order by id", after == null ? new UUID(0, 0) : after)
                .page(0, limit)
                .stream()
                .map(t -> ThingView.of(t, "READ"))
                .toList();
    }

    @Transactional
    ThingView get(UUID id) {
        return ThingView.of(find(id), "READ");
    }

    private Thing find(UUID id) {
        return things.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    private ThingView rename(Thing thing, String name) {
        thing.rename(name);
        things.flush();
        return log(thing, "RENAMED");
    }

    private ThingView log(Thing thing, String change) {
        var view = ThingView.of(thing, change);
        events.append(AggregateChange.of("gnbv.project", "vn.gnbv.thing.v1", thing.id, thing.version, view));
        return view;
    }
}
