package vn.gnbv.household.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Enters procedures and says which one holds. */
@ApplicationScoped
public class ProcedureService {

    record ProcedureChanged(UUID id, int version, String change, String code) {}

    private final Procedures procedures;
    private final AreaTree areas;
    private final EventLog events;

    ProcedureService(Procedures procedures, AreaTree areas, EventLog events) {
        this.procedures = procedures;
        this.areas = areas;
        this.events = events;
    }

    @Transactional
    @Idempotent
    Answer register(RegisterProcedure command) {
        var procedure = new Procedure(command);
        if (procedures.findById(procedure.id) != null) {
            throw Problem.of(HouseholdProblems.ID_TAKEN).at("/id");
        }
        if (procedures.count("code", procedure.code) > 0) {
            throw Problem.of(HouseholdProblems.PROCEDURE_CODE_TAKEN).at("/code");
        }
        if (procedures.list("use", procedure.use).stream().anyMatch(procedure::rivals)) {
            throw Problem.of(HouseholdProblems.PROCEDURE_EXISTS).at("/validFrom");
        }
        procedures.persistAndFlush(procedure);
        events.append(new AggregateChange(
                null,
                "vn.gnbv.procedure.v1",
                procedure.id,
                procedure.version,
                new ProcedureChanged(procedure.id, procedure.version, "REGISTERED", procedure.code),
                null,
                procedure.id,
                null));
        return Answer.created("/v1/procedures/" + procedure.id, procedure.version, ProcedureView.of(procedure));
    }

    @Transactional
    List<ProcedureView> list(@Nullable UUID after, int limit) {
        return procedures.find("id > ?1 order by id", after == null ? new UUID(0, 0) : after).page(0, limit).stream()
                .map(ProcedureView::of)
                .toList();
    }

    @Transactional
    ProcedureView get(UUID id) {
        return procedures
                .findByIdOptional(id)
                .map(ProcedureView::of)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    /**
     * The procedure in force for a unit: its own place's before the nation's, the latest before older ones.
     *
     * @return empty where there is none: then no step is asked for
     * @throws Problem OPENED_OUT_OF_SEASON when it must not begin on this day
     */
    public Optional<UUID> opening(ProcedureUse use, UUID unit, LocalDate on, String pointer) {
        var found = inForce(use, unit, on);
        found.ifPresent(p -> p.requireOpening(on, pointer));
        return found.map(p -> p.id);
    }

    Optional<Procedure> inForce(ProcedureUse use, UUID unit, LocalDate on) {
        return procedures.list("use", use).stream()
                .filter(p -> p.inForce(on))
                .filter(p -> p.jurisdictionUnitId == null || areas.covers(p.jurisdictionUnitId, unit, on))
                .max(Comparator.comparing((Procedure p) -> p.jurisdictionUnitId != null)
                        .thenComparing(p -> p.validFrom));
    }

    Procedure find(UUID id) {
        return procedures.findByIdOptional(id).orElseThrow();
    }
}
