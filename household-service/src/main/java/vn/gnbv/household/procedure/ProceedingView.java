package vn.gnbv.household.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run of a procedure as it is shown. */
record ProceedingView(
        UUID id,
        int version,
        UUID procedureId,
        UUID subjectId,
        UUID unitId,
        String step,
        StepKind kind,
        LocalDate stepSince,

        @Nullable @Schema(description = "By when the step is to be taken; null where no time is set.")
        LocalDate dueOn,

        ProceedingState state,
        List<Taken> acts) {

    record Taken(
            String step,
            LocalDate happenedOn,
            @Nullable LocalDate endedOn,
            Outcome outcome,
            @Nullable Integer attended,
            @Nullable Integer agreed,
            @Nullable String documentNumber,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt) {}

    static ProceedingView of(Proceeding proceeding) {
        return new ProceedingView(
                proceeding.id,
                proceeding.version,
                proceeding.procedureId,
                proceeding.subjectId,
                proceeding.unitId,
                proceeding.step,
                proceeding.kind,
                proceeding.stepSince,
                proceeding.dueOn,
                proceeding.state,
                proceeding.acts.stream()
                        .map(a -> new Taken(
                                a.step(),
                                a.happenedOn(),
                                a.endedOn(),
                                a.outcome(),
                                a.attended(),
                                a.agreed(),
                                a.documentNumber(),
                                a.note(),
                                a.recordedBy(),
                                a.recordedAt()))
                        .toList());
    }
}
