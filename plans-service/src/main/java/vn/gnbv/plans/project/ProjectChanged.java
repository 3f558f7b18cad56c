package vn.gnbv.plans.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Headcount;
import vn.gnbv.plans.programme.Applies;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.event.AggregateChange;

/**
 * The event of a project, {@code vn.gnbv.project.v1}: published from its approval on, before that audited only. Free
 * text in which people may be named stays out: proposer, buyer, conditions, result in words, reasons.
 */
record ProjectChanged(
        UUID id,
        int version,
        Change change,
        ProjectState state,
        UUID programmeId,
        UUID componentId,
        UUID unitId,
        int year,
        ProjectKind kind,
        String name,
        @Nullable UUID proposerOrganisationId,
        @Nullable LocalDate proposedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Headcount householdsPlanned,
        @Nullable Headcount householdsActual,
        @Nullable Funding funding,
        List<UUID> budgetLineIds,
        @Nullable UUID buyerOrganisationId,
        @Nullable String revolvingSharePercent,
        List<Result.Figure> resultFigures,
        @Nullable UUID replicatedFrom,
        @Nullable Decision approval,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        @Nullable LocalDate stoppedOn,
        Applies applicability,
        @Nullable UUID statementId) {

    /** What happened. */
    enum Change {
        PROPOSED,
        CORRECTED,
        APPROVED,
        STARTED,
        FINISHED,
        STOPPED
    }

    static AggregateChange of(Project project, Change change, @Nullable String reason) {
        var result = project.result;
        var revolving = project.revolving;
        var state = new ProjectChanged(
                project.id,
                project.version,
                change,
                project.state,
                project.programmeId,
                project.componentId,
                project.unitId,
                project.year,
                project.kind,
                project.name,
                project.proposer.organisationId(),
                project.proposedOn,
                project.startsOn,
                project.endsOn,
                project.householdsPlanned,
                project.householdsActual,
                project.funding,
                project.budgetLineIds,
                project.buyer == null ? null : project.buyer.organisationId(),
                revolving == null || revolving.sharePercent() == null
                        ? null
                        : revolving.sharePercent().value().toPlainString(),
                result == null ? List.of() : result.figures(),
                project.replicatedFrom,
                project.approval,
                project.startedOn,
                project.finishedOn,
                project.stoppedOn,
                project.applicability,
                project.statementId);
        return new AggregateChange(
                project.isKnownToAll() ? "gnbv.project" : null,
                "vn.gnbv.project.v1",
                project.id,
                project.version,
                state,
                reason,
                Ids.next(),
                null);
    }
}
