package vn.gnbv.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.programme.ProgrammeTree;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Hands out plans to those who may work on them, and shows them. */
@ApplicationScoped
class PlanDesk {

    private final Plans plans;
    private final ProgrammeTree programmes;
    private final AreaTree areas;
    private final Caller caller;

    PlanDesk(Plans plans, ProgrammeTree programmes, AreaTree areas, Caller caller) {
        this.plans = plans;
        this.programmes = programmes;
        this.areas = areas;
        this.caller = caller;
    }

    /** For a change of its draft. One change at a time: the version that is compared is then the version that changes. */
    Plan toDraft(UUID id, @Nullable IfMatch ifMatch) {
        var plan = inArea(plans.findById(id, LockModeType.PESSIMISTIC_WRITE));
        IfMatch.check(ifMatch, plan.version);
        return plan;
    }

    /** For issuance, amendment, closure: by a signer of the organisation that issues it. */
    Plan toSign(UUID id, @Nullable IfMatch ifMatch) {
        var plan = inArea(plans.findById(id, LockModeType.PESSIMISTIC_WRITE));
        if (!plan.issuerOrganisationId.equals(caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        IfMatch.check(ifMatch, plan.version);
        return plan;
    }

    /** For a look: what is issued is for everybody. */
    Plan toRead(UUID id) {
        var plan = plans.findById(id);
        return plan == null || plan.isDraft() ? inArea(plan) : plan;
    }

    PlanView view(Plan plan) {
        return PlanView.of(plan, programmes.standings(plan.programmeId, plan.unitId, plan.areaDate));
    }

    List<UUID> components(Plan plan) {
        return programmes.standings(plan.programmeId, plan.unitId, plan.areaDate).stream()
                .map(standing -> standing.componentId())
                .toList();
    }

    private Plan inArea(@Nullable Plan plan) {
        if (plan == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        areas.require(caller.area(), plan.unitId, plan.areaDate);
        return plan;
    }
}
