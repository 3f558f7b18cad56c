package vn.gnbv.household.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Enters and finds poverty standards. */
@ApplicationScoped
public class PovertyStandardService {

    /** What the audit keeps; nobody needs it on a topic, as every result quotes its standard. */
    record PovertyStandardChanged(UUID id, int version, String change, String code) {}

    private final PovertyStandards standards;
    private final EventLog events;

    PovertyStandardService(PovertyStandards standards, EventLog events) {
        this.standards = standards;
        this.events = events;
    }

    @Transactional
    @Idempotent
    Answer register(RegisterPovertyStandard command) {
        var standard = new PovertyStandard(command);
        if (standards.findById(standard.id) != null) {
            throw Problem.of(HouseholdProblems.ID_TAKEN).at("/id");
        }
        if (standards.count("code", standard.code) > 0) {
            throw Problem.of(HouseholdProblems.STANDARD_CODE_TAKEN).at("/code");
        }
        standard.requireNotBelow(standards.list("jurisdictionUnitId is null"));
        standards.persistAndFlush(standard);
        events.append(new AggregateChange(
                null,
                "vn.gnbv.poverty-standard.v1",
                standard.id,
                standard.version,
                new PovertyStandardChanged(standard.id, standard.version, "REGISTERED", standard.code),
                null,
                standard.id,
                null));
        return Answer.created(
                "/v1/poverty-standards/" + standard.id, standard.version, PovertyStandardView.of(standard));
    }

    @Transactional
    List<PovertyStandardView> list(@Nullable UUID after, int limit) {
        return standards.find("id > ?1 order by id", after == null ? new UUID(0, 0) : after).page(0, limit).stream()
                .map(PovertyStandardView::of)
                .toList();
    }

    @Transactional
    PovertyStandardView get(UUID id) {
        return find(id).map(PovertyStandardView::of).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    /** The standard itself, for a rule of the caller's transaction. */
    public Optional<PovertyStandard> find(UUID id) {
        return standards.findByIdOptional(id);
    }
}
