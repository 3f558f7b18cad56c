package vn.gnbv.plans.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.plans.Part;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.regime.PlacedRegime;
import vn.gnbv.plans.regime.Regime;
import vn.gnbv.plans.target.StateTarget;
import vn.gnbv.plans.target.Target;
import vn.gnbv.plans.target.TargetView;
import vn.gnbv.plans.task.StateTask;
import vn.gnbv.plans.task.Task;
import vn.gnbv.plans.task.TaskView;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/**
 * What a unit undertakes under a programme in a year (<i>kế hoạch</i>). A draft changes freely; what is issued is an
 * edition that never changes, and an amendment makes the next one.
 */
@Entity
@Table(name = "plans")
class Plan {

    /** What a paper brings; an amendment brings its own. */
    private static final Set<String> OF_THE_PAPER = Set.of("number", "issuedOn", "signer");

    @Id
    UUID id;

    UUID programmeId;
    UUID unitId;

    /** The day whose area tree decides who may see the draft. */
    LocalDate areaDate;

    int year;
    String title;
    UUID issuerOrganisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<LegalBasis> legalBases;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> sample;

    /** The last year of what it undertakes; null: its year alone. */
    @Nullable
    Integer throughYear;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> escalationRoute;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SituationFigure> situation;

    /** The paper itself, where it is entered. */
    @Nullable
    UUID documentId;

    @Nullable
    UUID parentPlanId;

    @Nullable
    UUID supersedesPlanId;

    @Nullable
    UUID supersededByPlanId;

    /** Fields that were copied from another year and that nobody has looked at since. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> toCheck = List.of();

    @Enumerated(EnumType.STRING)
    PlanState state = PlanState.DRAFT;

    /** The legal version: 0 while a draft. */
    int edition;

    @Nullable
    String number;

    boolean numberUnknown;

    @Nullable
    LocalDate issuedOn;

    @Nullable
    @Enumerated(EnumType.STRING)
    DatePrecision issuedOnPrecision;

    @Nullable
    @Embedded
    Signer signer;

    /** Why it was last amended, or closed. */
    @Nullable
    String reason;

    @Nullable
    LocalDate closedOn;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", insertable = false, updatable = false)
    @OrderBy("position")
    List<Target> targets = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", insertable = false, updatable = false)
    @OrderBy("position")
    List<Task> tasks = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", insertable = false, updatable = false)
    @OrderBy("position")
    List<Regime> regimes = new ArrayList<>();

    /** Changes with every part, so that the version of the plan does too. */
    Instant changedAt;

    @Version
    int version;

    protected Plan() {}

    Plan(DraftPlan draft, LocalDate areaDate) {
        this.id = draft.id() == null ? Ids.next() : draft.id();
        this.programmeId = draft.programmeId();
        this.unitId = draft.unitId();
        this.year = draft.year();
        this.areaDate = areaDate;
        describe(draft);
    }

    /** @throws Problem PLAN_NOT_DRAFT or PLAN_IDENTITY_FIXED */
    void revise(DraftPlan draft) {
        requireDraft();
        if (!draft.programmeId().equals(programmeId) || !draft.unitId().equals(unitId) || draft.year() != year) {
            throw Problem.of(PlansProblems.PLAN_IDENTITY_FIXED);
        }
        if (!Objects.equals(draft.parentPlanId(), parentPlanId) && isLinkedAbove()) {
            throw Problem.of(PlansProblems.LINKED_TO_PLAN_ABOVE).at("/parentPlanId");
        }
        describe(draft);
    }

    private void describe(DraftPlan draft) {
        this.title = draft.title();
        this.issuerOrganisationId = draft.issuerOrganisationId();
        this.legalBases = List.copyOf(draft.legalBases());
        this.parentPlanId = draft.parentPlanId();
        this.supersedesPlanId = draft.supersedes();
        this.sample = draft.sample().stream().distinct().toList();
        this.throughYear = draft.throughYear();
        this.escalationRoute = List.copyOf(draft.escalationRoute());
        this.situation = List.copyOf(draft.situation());
        changed();
    }

    void stateTargets(List<StateTarget> stated) {
        requireDraft();
        restateTargets(stated);
        changed();
    }

    void stateTasks(List<StateTask> stated) {
        requireDraft();
        restateTasks(stated);
        changed();
    }

    void stateRegimes(List<PlacedRegime> stated) {
        requireDraft();
        restateRegimes(stated);
        changed();
    }

    private boolean isLinkedAbove() {
        return targets.stream()
                        .anyMatch(target -> TargetView.of(target).stated().parentTargetId() != null)
                || tasks.stream().anyMatch(task -> TaskView.of(task).stated().parentTaskId() != null);
    }

    /** Begins with what another plan stated for another year. */
    void beginWith(NextYear copy, List<PlacedRegime> placed) {
        requireDraft();
        restateTargets(copy.targets());
        restateTasks(copy.tasks());
        restateRegimes(placed);
        toCheck = copy.toCheck();
        changed();
    }

    /** Hands the draft to those who sign (<i>trình ký</i>); until it is withdrawn nothing of it changes. */
    void submit() {
        requireDraft();
        requireContents(new Refusals()).throwIfAny();
        state = PlanState.SUBMITTED;
        changed();
    }

    /** @throws Problem PLAN_NOT_SUBMITTED */
    void withdraw() {
        if (state != PlanState.SUBMITTED) {
            throw Problem.of(PlansProblems.PLAN_NOT_SUBMITTED);
        }
        state = PlanState.DRAFT;
        changed();
    }

    /** @throws Problem PLAN_NOT_DRAFT, or what is missing */
    void issue(Paper paper, LocalDate today) {
        if (!isDraft()) {
            throw Problem.of(PlansProblems.PLAN_NOT_DRAFT);
        }
        requireContents(paper.refusals(legalBases, today)).throwIfAny();
        edition = 1;
        state = PlanState.ISSUED;
        put(paper);
        regimes.forEach(regime -> regime.bind(edition));
    }

    /**
     * Makes the next edition.
     *
     * @param newRegimes null where the regimes stay as they were
     * @throws Problem PLAN_NOT_IN_FORCE, or what is missing
     */
    void amend(AmendPlan amendment, @Nullable List<PlacedRegime> newRegimes, LocalDate today) {
        requireInForce();
        var paper = amendment.paper();
        var bases = amendment.legalBases() == null ? legalBases : List.copyOf(amendment.legalBases());
        var refusals = paper.refusals(bases, today);
        var earliest = issuedOnPrecision == null || issuedOn == null ? null : issuedOnPrecision.earliest(issuedOn);
        refusals.addIf(
                earliest != null && paper.latest().isBefore(earliest), "/issuedOn", PlansProblems.AMENDED_BEFORE_ISSUE);
        refusals.throwIfAny();
        edition++;
        legalBases = bases;
        reason = amendment.reason();
        if (amendment.title() != null) {
            title = amendment.title();
        }
        if (amendment.targets() != null) {
            restateTargets(amendment.targets());
        }
        if (amendment.tasks() != null) {
            restateTasks(amendment.tasks());
        }
        if (newRegimes == null) {
            regimes.stream().filter(Regime::stands).forEach(regime -> regime.bind(edition));
        } else {
            restateRegimes(newRegimes);
        }
        sample = sample.stream().filter(name -> !OF_THE_PAPER.contains(name)).toList();
        put(paper);
    }

    /**
     * Gives way to the plan that replaces it; what was done under it stays.
     *
     * @throws Problem PLAN_ALREADY_REPLACED
     */
    void giveWayTo(Plan successor) {
        if (state != PlanState.ISSUED) {
            throw Problem.of(PlansProblems.PLAN_ALREADY_REPLACED).at("/supersedes");
        }
        state = PlanState.SUPERSEDED;
        supersededByPlanId = successor.id;
        regimes.stream().filter(Regime::stands).forEach(Regime::end);
        changed();
    }

    /** @throws Problem PLAN_NOT_IN_FORCE */
    void close(String why, LocalDate on) {
        requireInForce();
        state = PlanState.CLOSED;
        reason = why;
        closedOn = on;
        regimes.stream().filter(Regime::stands).forEach(Regime::end);
        changed();
    }

    /** Whether it has not been issued yet. */
    boolean isDraft() {
        return edition == 0;
    }

    private void put(Paper paper) {
        number = paper.number();
        numberUnknown = paper.isNumberUnknown();
        issuedOn = paper.issuedOn();
        issuedOnPrecision = paper.precision();
        signer = paper.signer();
        documentId = paper.documentId();
        var names = new LinkedHashSet<>(sample);
        names.addAll(paper.samples());
        sample = List.copyOf(names);
        changed();
    }

    private void restateTargets(List<StateTarget> stated) {
        checked("targets/");
        Part.restateAll("/targets/", targets, stated, edition, (one, at, since) -> new Target(id, one, at, since));
    }

    private void restateTasks(List<StateTask> stated) {
        checked("tasks/");
        Part.restateAll("/tasks/", tasks, stated, edition, (one, at, since) -> new Task(id, one, at, since));
    }

    private void restateRegimes(List<PlacedRegime> stated) {
        checked("regimes/");
        Part.restateAll("/regimes/", regimes, stated, edition, (one, at, since) -> new Regime(id, one, at, since));
    }

    /** Whoever states a list anew has looked at it. */
    private void checked(String list) {
        toCheck = toCheck.stream().filter(name -> !name.startsWith(list)).toList();
    }

    private Refusals requireContents(Refusals refusals) {
        refusals.addIf(targets.isEmpty() && tasks.isEmpty(), "", PlansProblems.PLAN_EMPTY);
        return refusals;
    }

    private void requireDraft() {
        if (state == PlanState.SUBMITTED) {
            throw Problem.of(PlansProblems.PLAN_SUBMITTED);
        }
        if (state != PlanState.DRAFT) {
            throw Problem.of(PlansProblems.PLAN_NOT_DRAFT);
        }
    }

    private void requireInForce() {
        if (state != PlanState.ISSUED) {
            throw Problem.of(PlansProblems.PLAN_NOT_IN_FORCE);
        }
    }

    private void changed() {
        changedAt = Instant.now();
    }
}
