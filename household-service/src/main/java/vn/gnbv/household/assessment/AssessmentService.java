package vn.gnbv.household.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.household.directory.Units;
import vn.gnbv.household.form.Form;
import vn.gnbv.household.form.FormService;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.round.HouseholdReviewService;
import vn.gnbv.household.round.ReviewRound;
import vn.gnbv.household.round.ReviewRoundService;
import vn.gnbv.household.standard.Classification;
import vn.gnbv.household.standard.PovertyStandard;
import vn.gnbv.household.standard.PovertyStandardService;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Takes assessments and explains them. */
@ApplicationScoped
class AssessmentService {

    /** What the audit keeps: that there was an assessment, not what it found. */
    record AssessmentChanged(UUID id, int version, String change, UUID householdId, UUID roundId) {}

    private final Assessments assessments;
    private final HouseholdService households;
    private final ReviewRoundService rounds;
    private final PovertyStandardService standards;
    private final HouseholdReviewService reviews;
    private final FormService forms;
    private final LatestAnswers latest;
    private final Units units;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    AssessmentService(
            Assessments assessments,
            HouseholdService households,
            ReviewRoundService rounds,
            PovertyStandardService standards,
            HouseholdReviewService reviews,
            FormService forms,
            LatestAnswers latest,
            Units units,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.assessments = assessments;
        this.households = households;
        this.rounds = rounds;
        this.standards = standards;
        this.reviews = reviews;
        this.forms = forms;
        this.latest = latest;
        this.units = units;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    /** A household as it is assessed in a round on a day, where it lived then. */
    record Asking(UUID householdId, ReviewRound round, UUID unit, LocalDate on, AreaType areaType) {}

    @Transactional
    @Idempotent
    Answer assess(UUID householdId, AssessHousehold command) {
        var asking = asking(householdId, command.roundId(), command.assessedOn());
        var forms = command.answers() == null ? List.<Form>of() : asked(asking);
        var assessment = enter(asking, forms, command);
        return Answer.created(
                "/v1/households/" + householdId + "/assessments/" + assessment.id,
                AssessmentView.VERSION,
                explained(assessment));
    }

    /** @throws Problem what forbids to assess the household in the round on this day */
    Asking asking(UUID householdId, UUID roundId, LocalDate on) {
        var residence = households.requireInArea(householdId, on);
        var round = rounds.requireOpen(roundId);
        rounds.requireInside(round, residence.unitId(), "/roundId");
        requireDate(on, residence, round);
        return new Asking(householdId, round, residence.unitId(), on, units.areaType(residence.unitId(), on));
    }

    /** The form of each of the round's standards. */
    List<Form> asked(Asking asking) {
        return asked(asking.round(), asking.areaType(), asking.unit(), asking.on());
    }

    /**
     * Enters it in the caller's transaction. All that can be wrong with it is found before anything is written.
     *
     * @param asked the forms that were answered; none where the points were added up on paper
     */
    Assessment enter(Asking asking, List<Form> asked, AssessHousehold command) {
        var round = asking.round();
        var answers = command.answers();
        var counted = answers == null
                ? onPaper(round, asking.areaType(), command)
                : answered(asked, asking.areaType(), command);
        reviews.survey(round, asking.householdId(), asking.unit(), asking.on());
        var assessment = new Assessment(
                asking.householdId(),
                round.id(),
                asking.on(),
                counted,
                answers == null ? null : forms.dictionary(asked).encode(answers),
                caller.id());
        assessments.persistAndFlush(assessment);
        latest.keep(assessment);
        events.append(new AggregateChange(
                null,
                "vn.gnbv.assessment.v1",
                assessment.id,
                AssessmentView.VERSION,
                new AssessmentChanged(
                        assessment.id, AssessmentView.VERSION, "ASSESSED", asking.householdId(), round.id()),
                null,
                assessment.id,
                null));
        return assessment;
    }

    /** Whether the last assessment of the round says the same already. */
    boolean isKnown(Asking asking, List<Form> asked, List<vn.gnbv.household.form.Answer> answers) {
        var last = assessments
                .find(
                        "householdId = ?1 and roundId = ?2 order by id desc",
                        asking.householdId(),
                        asking.round().id())
                .firstResult();
        return last != null
                && last.assessedOn.equals(asking.on())
                && Arrays.equals(last.answers, forms.dictionary(asked).encode(answers));
    }

    List<Form> asked(ReviewRound round, AreaType areaType, UUID unit, LocalDate on) {
        return Stream.concat(Stream.of(round.standardId()), round.otherStandardIds().stream())
                .map(standard -> forms.require(standard, areaType, unit, on))
                .toList();
    }

    /** All forms by which somebody may be asked in the round. */
    List<Form> forms(ReviewRound round) {
        return Stream.concat(Stream.of(round.standardId()), round.otherStandardIds().stream())
                .flatMap(standard -> forms.of(standard).stream())
                .toList();
    }

    private List<Counted> answered(List<Form> asked, AreaType areaType, AssessHousehold command) {
        if (command.pointsA() != null || command.deprivations() != null || command.others() != null) {
            throw Problem.of(HouseholdProblems.POINTS_OR_ANSWERS).at("/answers");
        }
        var answers = Objects.requireNonNull(command.answers());
        forms.requireAsked(asked, answers);
        return asked.stream()
                .map(form ->
                        new Counted(form.id(), standard(form.standardId()).classify(areaType, form.score(answers))))
                .toList();
    }

    private List<Counted> onPaper(ReviewRound round, AreaType areaType, AssessHousehold command) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        if (command.pointsA() == null) {
            problem.at("/pointsA", HouseholdProblems.POINTS_OR_ANSWERS);
        }
        if (command.deprivations() == null) {
            problem.at("/deprivations", HouseholdProblems.POINTS_OR_ANSWERS);
        }
        var others = command.others() == null ? List.<AssessHousehold.Points>of() : command.others();
        requireOthers(round, others, problem);
        if (problem.hasErrors()) {
            throw problem;
        }
        var counted = new ArrayList<Counted>();
        counted.add(new Counted(
                null,
                standard(round.standardId())
                        .classify(
                                areaType,
                                Objects.requireNonNull(command.pointsA()),
                                Objects.requireNonNull(command.deprivations()))));
        others.forEach(o -> counted.add(
                new Counted(null, standard(o.standardId()).classify(areaType, o.pointsA(), o.deprivations()))));
        return counted;
    }

    private void requireOthers(ReviewRound round, List<AssessHousehold.Points> others, Problem problem) {
        var missing = new LinkedHashSet<>(round.otherStandardIds());
        for (int i = 0; i < others.size(); i++) {
            if (!missing.remove(others.get(i).standardId())) {
                problem.at("/others/" + i + "/standardId", HouseholdProblems.STANDARD_NOT_OF_ROUND);
            }
        }
        for (var standard : missing) {
            problem.at(
                    "/others",
                    HouseholdProblems.POINTS_MISSING_UNDER,
                    standard(standard).code());
        }
    }

    /** One assessment of the household, for whoever decides on it. */
    Assessment require(UUID householdId, UUID id) {
        households.requireInArea(householdId);
        return assessments
                .findByIdOptional(id)
                .filter(a -> a.householdId.equals(householdId))
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    @Transactional
    List<AssessmentView> list(UUID householdId, @Nullable UUID after, int limit) {
        households.requireInArea(householdId);
        return assessments
                .find("householdId = ?1 and id > ?2 order by id", householdId, after == null ? new UUID(0, 0) : after)
                .page(0, limit)
                .stream()
                .map(this::explained)
                .toList();
    }

    @Transactional
    AssessmentView get(UUID householdId, UUID id) {
        return explained(require(householdId, id));
    }

    private void requireDate(LocalDate on, HouseholdService.Residence residence, ReviewRound round) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at("/assessedOn");
        }
        round.requireBegun(on, "/assessedOn");
        residence.require(on, "/assessedOn");
    }

    /** Neither a standard nor a form ever changes, so that the reasons can be told again at any time. */
    private AssessmentView explained(Assessment assessment) {
        var answers = answers(assessment);
        var explanations = new ArrayList<Classification>();
        explanations.add(explained(
                assessment,
                assessment.standardId,
                assessment.formId,
                answers,
                assessment.pointsA,
                assessment.deprivations.stream().map(Deprivation::indicatorCode).toList()));
        assessment.others.stream()
                .sorted(Comparator.comparing(OtherScore::standardId))
                .map(o -> explained(assessment, o.standardId(), o.formId(), answers, o.pointsA(), o.deprivations()))
                .forEach(explanations::add);
        return AssessmentView.of(assessment, explanations, answers);
    }

    private @Nullable List<vn.gnbv.household.form.Answer> answers(Assessment assessment) {
        if (assessment.answers == null) {
            return null;
        }
        var asked = Stream.concat(
                        Stream.of(assessment.formId), assessment.others.stream().map(OtherScore::formId))
                .map(forms::find)
                .toList();
        return forms.dictionary(asked).decode(assessment.answers);
    }

    private Classification explained(
            Assessment assessment,
            UUID standardId,
            @Nullable UUID formId,
            @Nullable List<vn.gnbv.household.form.Answer> answers,
            int pointsA,
            List<String> deprivations) {
        var standard = standard(standardId);
        return formId == null || answers == null
                ? standard.classify(assessment.areaType, pointsA, deprivations)
                : standard.classify(assessment.areaType, forms.find(formId).score(answers));
    }

    private PovertyStandard standard(UUID id) {
        return standards.find(id).orElseThrow(() -> new IllegalStateException("A round without its standard"));
    }
}
