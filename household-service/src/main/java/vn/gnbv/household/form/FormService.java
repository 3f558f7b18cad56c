package vn.gnbv.household.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.household.standard.PovertyStandardService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Enters and finds forms, and says which one a household is asked. */
@ApplicationScoped
public class FormService {

    record FormChanged(UUID id, int version, String change, UUID standardId, String code) {}

    private final Forms forms;
    private final SurveyQuestions questions;
    private final PovertyStandardService standards;
    private final AreaTree areas;
    private final EventLog events;

    FormService(
            Forms forms, SurveyQuestions questions, PovertyStandardService standards, AreaTree areas, EventLog events) {
        this.forms = forms;
        this.questions = questions;
        this.standards = standards;
        this.areas = areas;
        this.events = events;
    }

    @Transactional
    @Idempotent
    Answer register(UUID standardId, RegisterForm command) {
        var standard = standards.find(standardId).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        var form = new Form(standard, command);
        if (forms.findById(form.id) != null) {
            throw Problem.of(HouseholdProblems.ID_TAKEN).at("/id");
        }
        for (var other : of(standardId)) {
            if (other.code.equals(form.code)) {
                throw Problem.of(HouseholdProblems.FORM_CODE_TAKEN).at("/code");
            }
            if (form.rivals(other)) {
                throw Problem.of(HouseholdProblems.FORM_EXISTS, other.code).at("/validFrom");
            }
        }
        questions.learn(form);
        forms.persistAndFlush(form);
        events.append(new AggregateChange(
                null,
                "vn.gnbv.poverty-form.v1",
                form.id,
                form.version,
                new FormChanged(form.id, form.version, "REGISTERED", standardId, form.code),
                null,
                form.id,
                null));
        return Answer.created(
                "/v1/poverty-standards/" + standardId + "/forms/" + form.id, form.version, FormView.of(form));
    }

    @Transactional
    List<FormView> list(UUID standardId, @Nullable UUID after, int limit) {
        standards.find(standardId).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return forms
                .find("standardId = ?1 and id > ?2 order by id", standardId, after == null ? new UUID(0, 0) : after)
                .page(0, limit)
                .stream()
                .map(FormView::of)
                .toList();
    }

    @Transactional
    FormView get(UUID standardId, UUID id) {
        return forms.findByIdOptional(id)
                .filter(f -> f.standardId.equals(standardId))
                .map(FormView::of)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    /** The forms of a standard, for a rule of the caller's transaction. */
    public List<Form> of(UUID standardId) {
        return forms.list("standardId", standardId);
    }

    public Form find(UUID id) {
        return forms.findById(id);
    }

    /**
     * The form that a household is asked: one of its own place before one of everywhere, the latest before older ones.
     *
     * @throws Problem FORM_MISSING
     */
    public Form require(UUID standardId, AreaType areaType, UUID unit, LocalDate on) {
        return of(standardId).stream()
                .filter(f -> f.areaType == areaType && !f.validFrom.isAfter(on))
                .filter(f -> f.units.isEmpty() || f.units.stream().anyMatch(u -> areas.covers(u, unit, on)))
                .max(Comparator.comparing((Form f) -> !f.units.isEmpty()).thenComparing(f -> f.validFrom))
                .orElseThrow(() -> Problem.of(HouseholdProblems.FORM_MISSING, areaType.name(), on.toString())
                        .at("/answers"));
    }

    /**
     * That every answer belongs to one of the forms, and to one only once.
     *
     * @throws Problem QUESTION_UNKNOWN, NAMED_TWICE
     */
    public void requireAsked(List<Form> asked, List<vn.gnbv.household.form.Answer> answers) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        var known = asked.stream().flatMap(f -> f.questionCodes().stream()).collect(Collectors.toSet());
        var named = new HashSet<String>();
        for (int i = 0; i < answers.size(); i++) {
            var question = answers.get(i).question();
            if (!known.contains(question)) {
                problem.at("/answers/" + i + "/question", HouseholdProblems.QUESTION_UNKNOWN, question);
            } else if (!named.add(question)) {
                problem.at("/answers/" + i + "/question", HouseholdProblems.NAMED_TWICE, question);
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    public Dictionary dictionary(List<Form> asked) {
        return questions.knowing(asked);
    }

    /** All that was ever asked. */
    public Dictionary dictionary() {
        return questions.all();
    }
}
