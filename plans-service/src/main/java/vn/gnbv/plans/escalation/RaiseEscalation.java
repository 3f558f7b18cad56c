package vn.gnbv.plans.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** What the caller's organisation cannot settle by itself, or proposes. */
record RaiseEscalation(
        @Schema(description = "Absent: a new id is given.") @Nullable
        UUID id,

        @NotNull EscalationKind kind,
        @NotBlank @Size(max = 1000) String title,
        @NotBlank @Size(max = 8000) String content,

        @Schema(description = "The plan in whose course it came up.") @Nullable
        UUID planId,

        @Schema(description = "Number of the report.") @Nullable @Size(min = 1, max = 100)
        String paperNumber,

        @Schema(description = "Date of the report; today where absent.") @Nullable
        LocalDate raisedOn,

        @Schema(
                description = "The organisations that it goes to, one after another (qua …); the last is to settle it."
                        + " It lies with the first at once. Absent: the route of the plan, after the one that raises"
                        + " it.")
        @Nullable
        @Size(max = 10)
        List<@NotNull UUID> route) {

    RaiseEscalation {
        route = route == null ? List.of() : route;
    }

    /** Along the way that the plan names where the report names none. */
    RaiseEscalation along(List<UUID> planned, UUID raiser) {
        return route.isEmpty()
                ? new RaiseEscalation(
                        id,
                        kind,
                        title,
                        content,
                        planId,
                        paperNumber,
                        raisedOn,
                        planned.subList(planned.indexOf(raiser) + 1, planned.size()))
                : this;
    }

    LocalDate raisedOn(LocalDate today) {
        return raisedOn == null ? today : raisedOn;
    }

    /** Tells all that is wrong in itself. */
    void check(UUID raiser, Collection<UUID> known, LocalDate today, Refusals refusals) {
        refusals.addIf(raisedOn(today).isAfter(today), "/raisedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(route.isEmpty(), "/route", PlansProblems.ROUTE_MISSING);
        Pointers.allAmong(refusals, "/route/", route, known, PlansProblems.UNKNOWN_ORGANISATION);
        Pointers.noneTwice(refusals, "/route/", "", route, Function.identity()::apply);
        var at = route.indexOf(raiser);
        refusals.addIf(at >= 0, "/route/" + at, PlansProblems.ROUTE_LEADS_BACK);
    }
}
