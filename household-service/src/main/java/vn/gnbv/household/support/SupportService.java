package vn.gnbv.household.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.need.NeedService;
import vn.gnbv.household.programme.Programmes;
import vn.gnbv.household.summary.HouseholdSummaries;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Records what is given, once it is sure that it may be. */
@ApplicationScoped
public class SupportService {

    /** What the audit keeps of a support: that it changed, not who was given what. */
    record SupportChanged(UUID id, int version, String change, UUID householdId) {}

    /** @param applies null while nobody has said whether the component applies there */
    private record Judged(
            UUID id,
            UUID unit,
            Beneficiary who,
            @Nullable Boolean applies,
            Eligibility eligibility,
            List<RepeatCheck.Finding> findings) {}

    private final Supports supports;
    private final SupportQueries queries;
    private final SupportContents contents;
    private final SupportRules rules;
    private final Beneficiaries beneficiaries;
    private final Programmes programmes;
    private final NeedService needs;
    private final HouseholdSummaries summaries;
    private final HouseholdService households;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    SupportService(
            Supports supports,
            SupportQueries queries,
            SupportContents contents,
            SupportRules rules,
            Beneficiaries beneficiaries,
            Programmes programmes,
            NeedService needs,
            HouseholdSummaries summaries,
            HouseholdService households,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.supports = supports;
        this.queries = queries;
        this.contents = contents;
        this.rules = rules;
        this.beneficiaries = beneficiaries;
        this.programmes = programmes;
        this.needs = needs;
        this.summaries = summaries;
        this.households = households;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer record(RecordSupport said) {
        var id = give(said);
        var view = get(id);
        return Answer.created("/v1/supports/" + id, view.version(), view);
    }

    /**
     * Records it inside the caller's transaction.
     *
     * @throws Problem what is wrong with it, or all that forbids it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID give(RecordSupport said) {
        var judged = judge(said);
        var who = judged.who();
        var support = new Support(
                judged.id(),
                said,
                judged.unit(),
                summaries.communeOf(judged.unit(), said.supportedOn()),
                who.standing() == null ? null : who.standing().status(),
                judged.eligibility(),
                judged.applies(),
                caller.id());
        supports.persistAndFlush(support);
        queries.warn(support.id, judged.findings());
        needs.meetBySupport(said.meetsNeedIds(), support.id, said.supportedOn());
        append(support, "GIVEN");
        summaries.tell(support.communeId, List.of(support.supportedOn), support.id);
        return support.id;
    }

    /**
     * Records nothing.
     *
     * @throws Problem what is wrong with it, or all that would forbid it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireMay(RecordSupport said) {
        judge(said);
    }

    private Refusals check(RecordSupport said, HouseholdService.Residence lives) {
        var refusals = new Refusals();
        said.check(LocalDate.now(clock), lives, refusals);
        var content = contents.find(said.content());
        refusals.addIf(content.isEmpty(), "/content", SupportProblems.CONTENT_UNKNOWN, said.content());
        refusals.addIf(
                content.isPresent() && !content.get().isOf(said.memberId()),
                "/memberId",
                SupportProblems.MEMBER_BY_KIND);
        refusals.addIf(
                said.memberId() != null && !queries.hasMember(said.householdId(), said.memberId(), said.supportedOn()),
                "/memberId",
                SupportProblems.MEMBER_UNKNOWN);
        if (said.componentId() != null) {
            var programme = programmes.programmeOf(said.componentId());
            refusals.addIf(
                    programme.isPresent() && !programme.get().equals(said.programmeId()),
                    "/componentId",
                    SupportProblems.COMPONENT_NOT_OF_PROGRAMME);
        }
        if (said.projectId() != null) {
            var component = programmes.componentOf(said.projectId());
            refusals.addIf(
                    component.isPresent() && !component.get().equals(said.componentId()),
                    "/projectId",
                    SupportProblems.PROJECT_NOT_OF_COMPONENT);
        }
        if (said.activityId() != null) {
            var part = programmes.partOf(said.activityId());
            refusals.addIf(
                    part.isPresent() && differ(part.get().componentId(), said.componentId()),
                    "/activityId",
                    SupportProblems.ACTIVITY_NOT_OF_COMPONENT);
            refusals.addIf(
                    part.isPresent() && differ(part.get().projectId(), said.projectId()),
                    "/activityId",
                    SupportProblems.ACTIVITY_NOT_OF_PROJECT);
        }
        needs.checkMeetable(said.meetsNeedIds(), said.householdId(), said.memberId(), said.supportedOn(), refusals);
        return refusals;
    }

    /** An activity of no component, or of no project, may serve any. */
    private static boolean differ(@Nullable UUID ofActivity, @Nullable UUID said) {
        return ofActivity != null && !ofActivity.equals(said);
    }

    /** All that forbids it is told at once; from then on nobody else gives anything to the lineage or the person. */
    private Judged judge(RecordSupport said) {
        var lives = households.requireInArea(said.householdId(), said.supportedOn());
        check(said, lives).throwIfAny();
        var lineage = beneficiaries.lock(said.householdId());
        var records = beneficiaries.lockPerson(said.memberId());
        var who = beneficiaries.on(said.supportedOn(), said.householdId(), said.memberId(), lives.unitId());
        var applies = said.componentId() == null
                ? null
                : programmes.applies(said.componentId(), lives.unitId(), said.supportedOn());
        var eligibility = eligibility(said, who);
        var id = Ids.next();
        var fresh = new Benefit(
                id,
                said.householdId(),
                said.memberId(),
                said.content(),
                said.supportedOn(),
                said.from(),
                said.to(),
                said.amountVnd(),
                said.normVnd());
        var findings = rules.of(said.content())
                .judge(fresh, beneficiaries.earlier(said.householdId(), said.memberId(), records), lineage);
        refuse(applies, eligibility, findings);
        return new Judged(id, lives.unitId(), who, applies, eligibility, findings);
    }

    private Eligibility eligibility(RecordSupport said, Beneficiary who) {
        return said.componentId() == null
                ? Eligibility.unknown(EligibilityReason.Code.NO_COMPONENT)
                : Eligibility.judge(
                        programmes
                                .eligibility(said.componentId(), said.supportedOn())
                                .orElse(null),
                        who);
    }

    private static void refuse(@Nullable Boolean applies, Eligibility eligibility, List<RepeatCheck.Finding> findings) {
        var refusals = new Refusals();
        refusals.addIf(Boolean.FALSE.equals(applies), "/componentId", SupportProblems.COMPONENT_NOT_APPLICABLE);
        refusals.addIf(
                eligibility.verdict() == EligibilityVerdict.NOT_ELIGIBLE,
                "/householdId",
                SupportProblems.NOT_ELIGIBLE,
                eligibility.reasons().stream().map(EligibilityReason::text).collect(Collectors.joining(", ")));
        for (var finding : findings) {
            if (finding.verdict() == RepeatVerdict.REFUSE) {
                var rule = finding.rule();
                refusals.add(
                        "/content",
                        SupportProblems.SUPPORT_REPEATED,
                        finding.earlier().content(),
                        finding.earlier().on().toString(),
                        rule == null ? "Cùng một nội dung không được hỗ trợ hai lần." : rule.reasonVi(),
                        rule == null ? "The same content is not given twice." : rule.reasonEn(),
                        Benefit.orNotStated(finding.earlier().normVnd()),
                        Benefit.orNotStated(finding.earlier().amountVnd()));
            }
        }
        refusals.throwIfAny();
    }

    @Transactional
    @Idempotent
    Answer cancel(UUID id, @Nullable IfMatch ifMatch, CancelSupport said) {
        get(id);
        var support = supports.findById(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, support.version);
        var today = LocalDate.now(clock);
        support.cancel(today, said.reason());
        supports.flush();
        needs.reopenAfter(id, today);
        append(support, "CANCELLED");
        summaries.tell(support.communeId, List.of(support.supportedOn), id);
        return Answer.ok(support.version, get(id));
    }

    SupportView get(UUID id) {
        areas.requireDirectory();
        return queries.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    private void append(Support support, String change) {
        events.append(new AggregateChange(
                null,
                "vn.gnbv.support.v1",
                support.id,
                support.version,
                new SupportChanged(support.id, support.version, change, support.householdId),
                null,
                Ids.next(),
                null));
    }
}
