package vn.gnbv.household.income;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Enters and finds income classes. */
@ApplicationScoped
class IncomeClassService {

    record IncomeClassChanged(UUID id, int version, String change, IncomeClassKind kind, AreaType areaType) {}

    private final IncomeClasses classes;
    private final EventLog events;

    IncomeClassService(IncomeClasses classes, EventLog events) {
        this.classes = classes;
        this.events = events;
    }

    @Transactional
    @Idempotent
    Answer register(RegisterIncomeClass command) {
        var it = new IncomeClass(command);
        if (classes.findById(it.id) != null) {
            throw Problem.of(HouseholdProblems.ID_TAKEN).at("/id");
        }
        if (classes.count("kind = ?1 and areaType = ?2 and validFrom = ?3", it.kind, it.areaType, it.validFrom) > 0) {
            throw Problem.of(HouseholdProblems.INCOME_CLASS_EXISTS).at("/validFrom");
        }
        classes.persistAndFlush(it);
        events.append(new AggregateChange(
                null,
                "vn.gnbv.income-class.v1",
                it.id,
                it.version,
                new IncomeClassChanged(it.id, it.version, "REGISTERED", it.kind, it.areaType),
                null,
                it.id,
                null));
        return Answer.created("/v1/income-classes/" + it.id, it.version, IncomeClassView.of(it));
    }

    @Transactional
    List<IncomeClassView> list(@Nullable UUID after, int limit) {
        return classes.find("id > ?1 order by id", after == null ? new UUID(0, 0) : after).page(0, limit).stream()
                .map(IncomeClassView::of)
                .toList();
    }

    @Transactional
    IncomeClassView get(UUID id) {
        return classes.findByIdOptional(id)
                .map(IncomeClassView::of)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    /**
     * The latest that is in force.
     *
     * @throws Problem INCOME_CLASS_MISSING
     */
    IncomeClass require(IncomeClassKind kind, AreaType areaType, LocalDate on) {
        return classes.list("kind = ?1 and areaType = ?2", kind, areaType).stream()
                .filter(c -> c.inForce(on))
                .max(Comparator.comparing(c -> c.validFrom))
                .orElseThrow(() -> Problem.of(
                        HouseholdProblems.INCOME_CLASS_MISSING, kind.name(), areaType.name(), on.toString()));
    }
}
