package vn.gnbv.household.assessment;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.Units;
import vn.gnbv.household.document.DocumentQueries;
import vn.gnbv.household.form.FormService;
import vn.gnbv.household.imports.ImportError;
import vn.gnbv.household.imports.ImportErrors;
import vn.gnbv.household.imports.ImportFile;
import vn.gnbv.household.imports.ImportMode;
import vn.gnbv.household.imports.ImportState;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.household.round.ReviewRound;
import vn.gnbv.household.round.ReviewRoundService;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/**
 * Takes the forms of a village back as a table: paper out, paper in. A row is an assessment as any other; a village has a few
 * hundred, so that the answer tells at once what has become of them.
 */
@ApplicationScoped
class SurveyImportService {

    /** What the audit keeps, besides each assessment. */
    record SurveysImported(UUID id, int version, String change, UUID roundId, String sha256, int assessed) {}

    static final int MOST_ROWS = 2_000;
    private static final int MOST_ERRORS = 1_000;

    private final AssessmentService assessments;
    private final ReviewRoundService rounds;
    private final FormService forms;
    private final DocumentQueries documents;
    private final ReadingService readings;
    private final Units units;
    private final AreaTree areas;
    private final Caller caller;
    private final Database database;
    private final SurveyImports imports;
    private final ImportErrors importErrors;
    private final ObjectMapper json;
    private final Validator validator;
    private final EntityManager entities;
    private final EventLog events;
    private final Clock clock;

    SurveyImportService(
            AssessmentService assessments,
            ReviewRoundService rounds,
            FormService forms,
            DocumentQueries documents,
            ReadingService readings,
            Units units,
            AreaTree areas,
            Caller caller,
            Database database,
            SurveyImports imports,
            ImportErrors importErrors,
            ObjectMapper json,
            Validator validator,
            EntityManager entities,
            EventLog events,
            Clock clock) {
        this.assessments = assessments;
        this.rounds = rounds;
        this.forms = forms;
        this.documents = documents;
        this.readings = readings;
        this.units = units;
        this.areas = areas;
        this.caller = caller;
        this.database = database;
        this.imports = imports;
        this.importErrors = importErrors;
        this.json = json;
        this.validator = validator;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** What stays of a dry run or of a file that is rejected is what was found, and the answer for whoever repeats it. */
    @Transactional
    @Idempotent
    Answer take(UUID roundId, ImportMode mode, ImportFile file) {
        areas.requireDirectory();
        var round = rounds.find(roundId).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        round.requireOpen();
        if (file.content().length == 0) {
            throw Problem.of(PlatformProblems.BODY_REQUIRED);
        }
        database.write("savepoint survey_import");
        var errors = new ArrayList<ImportError>();
        var view = goThrough(round, mode, file, errors);
        if (mode == ImportMode.DRY_RUN || view.state() == ImportState.REJECTED) {
            entities.clear();
            database.write("rollback to savepoint survey_import");
        } else if (view.assessed() > 0) {
            var imported = new SurveysImported(view.id(), 0, "IMPORTED", roundId, view.sha256(), view.assessed());
            events.append(new AggregateChange(
                    null, "vn.gnbv.survey-import.v1", view.id(), 0, imported, null, view.id(), null));
        }
        imports.keep(view.id(), roundId, file, caller.id(), errors.size());
        importErrors.keep(view.id(), errors);
        return Answer.ok(view);
    }

    /** What is wrong with the file, as one that a spreadsheet opens. */
    String errors(UUID roundId, UUID id) {
        var all = imports.errors(id, roundId, caller.id()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return importErrors.file(id, all);
    }

    private SurveyImportView goThrough(ReviewRound round, ImportMode mode, ImportFile file, List<ImportError> errors) {
        var read = new HashSet<UUID>();
        var unreadable = false;
        int all = 0;
        int assessed = 0;
        int known = 0;
        int refused = 0;
        try {
            var rows = SurveyFile.open(file, new SurveyAnswers(assessments.forms(round)), json, validator);
            while (rows.hasNext()) {
                var row = rows.next();
                if (++all > MOST_ROWS) {
                    throw Problem.of(HouseholdProblems.ROWS_TOO_MANY, MOST_ROWS);
                }
                var wrong = new ArrayList<>(row.errors());
                if (row.household() != null && !read.add(row.household())) {
                    wrong.add(ImportError.of(
                            row.line(),
                            row.place(Surveyed.HOUSEHOLD),
                            Problem.of(
                                    HouseholdProblems.NAMED_TWICE,
                                    row.household().toString())));
                }
                var isKnown = false;
                if (wrong.isEmpty()) {
                    try {
                        isKnown = !enter(round, row, wrong);
                    } catch (Problem problem) {
                        wrong.addAll(ImportError.all(problem, row.line(), row::place));
                    }
                }
                errors.addAll(wrong);
                refused += wrong.isEmpty() ? 0 : 1;
                known += isKnown ? 1 : 0;
                assessed += wrong.isEmpty() && !isKnown ? 1 : 0;
            }
            if (all == 0) {
                throw Problem.of(HouseholdProblems.FILE_EMPTY);
            }
        } catch (Problem problem) {
            unreadable = true;
            errors.addAll(0, ImportError.ofTable(problem));
        }
        var rejected = unreadable || refused > 0 && mode != ImportMode.SKIP_INVALID;
        var id = Ids.next();
        return new SurveyImportView(
                id,
                mode,
                rejected ? ImportState.REJECTED : ImportState.SUCCEEDED,
                file.sha256(),
                all,
                rejected ? 0 : assessed,
                known,
                refused,
                errors.size(),
                List.copyOf(errors.subList(0, Math.min(errors.size(), MOST_ERRORS))),
                "/v1/review-rounds/" + round.id() + "/survey-imports/" + id + "/errors");
    }

    /** @return false where the register says the same already */
    private boolean enter(ReviewRound round, Surveyed row, List<ImportError> wrong) {
        var asking = assessments.asking(row.household(), round.id(), row.on());
        var asked = assessments.asked(asking);
        forms.requireAsked(asked, row.answers());
        for (var form : asked) {
            for (var question : form.missing(row.answers())) {
                wrong.add(ImportError.of(
                        row.line(),
                        row.placeOf(question),
                        Problem.of(HouseholdProblems.ANSWER_MISSING, question, form.code())));
            }
        }
        if (!wrong.isEmpty()) {
            return true;
        }
        asked.forEach(form -> form.score(row.answers()));
        if (assessments.isKnown(asking, asked, row.answers())) {
            return false;
        }
        assessments.enter(asking, asked, new AssessHousehold(round.id(), row.on(), null, null, row.answers(), null));
        return true;
    }

    /** For the households for whom forms are printed there. */
    @Transactional
    byte[] template(UUID roundId, UUID unit) {
        areas.requireDirectory();
        var round = rounds.find(roundId).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        var today = LocalDate.now(clock);
        areas.require(caller.area(), unit, today);
        var asked = assessments.asked(round, units.areaType(unit, today), unit, today);
        var households = documents.surveyed(roundId, unit, today);
        readings.note(Matter.SURVEY_TEMPLATE, null, roundId, unit, households.size());
        return SurveyTemplate.file(asked, households);
    }
}
