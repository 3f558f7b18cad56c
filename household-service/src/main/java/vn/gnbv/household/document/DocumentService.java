package vn.gnbv.household.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.certificate.IssuedCertificates;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.paper.Paper;
import vn.gnbv.paper.PaperFile;
import vn.gnbv.paper.PaperFormat;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Prints for the office whose area it is; what lies outside does not exist for it. */
@ApplicationScoped
class DocumentService {

    /** Papers for each household, in one file. */
    private static final int PART = 100;

    private final DocumentQueries queries;
    private final IssuedCertificates certificates;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    DocumentService(
            DocumentQueries queries,
            IssuedCertificates certificates,
            ReadingService readings,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.queries = queries;
        this.certificates = certificates;
        this.readings = readings;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param part which hundred of forms; null for all, where there are no more */
    PaperFile print(UUID roundId, RoundDocument kind, UUID unit, @Nullable Integer part, PaperFormat format) {
        areas.requireDirectory();
        var round = queries.round(roundId).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        var today = LocalDate.now(clock);
        areas.require(caller.area(), unit, today);
        var batch = kind == RoundDocument.SURVEY_FORMS;
        var households = part(queries.ofRound(roundId, kind, unit, today), batch, part);
        var papers = new ReviewPapers(
                office(unit, today), queries.name(unit, today).orElse(""), round.year(), clock.instant(), households);
        List<Paper> printed =
                switch (kind) {
                    case SURVEY_FORMS ->
                        papers.surveyForms(
                                queries.members(households, today), queries.form(round.standardIds(), unit, today));
                    case MEETING_MINUTES -> List.of(papers.minutes());
                    case POSTING_LIST -> List.of(papers.postingList());
                };
        var file = file(kind.fileName(), format, printed);
        readings.note(Matter.ROUND_PAPERS, kind.name(), roundId, unit, households.size());
        return file;
    }

    /** @param unit the village whose certificates are printed; null for all, and for the decision, which is one paper */
    PaperFile print(
            UUID recognitionId,
            RecognitionDocument kind,
            @Nullable UUID unit,
            @Nullable Integer part,
            PaperFormat format) {
        areas.requireDirectory();
        var recognition = queries.recognition(recognitionId).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        var on = recognition.decided().on();
        areas.require(caller.area(), recognition.unitId());
        if (unit != null && kind == RecognitionDocument.DECISION) {
            throw Problem.of(PlatformProblems.UNKNOWN_PARAMETER, "unitId").at("?unitId");
        }
        var batch = kind == RecognitionDocument.CERTIFICATES;
        var households = part(queries.ofRecognition(recognitionId, kind, unit, on), batch, part);
        var papers = new RecognitionPapers(
                office(recognition.unitId(), on), recognition.decided(), recognition.recordedAt(), households);
        List<Paper> printed =
                switch (kind) {
                    case DECISION -> List.of(papers.decision());
                    case CERTIFICATES ->
                        papers.certificates(queries.members(households, on), certificates.of(recognitionId));
                };
        var file = file(kind.fileName(), format, printed);
        readings.note(Matter.RECOGNITION_PAPERS, kind.name(), recognitionId, unit, households.size());
        return file;
    }

    private Office office(UUID unit, LocalDate on) {
        return new Office(queries.commune(unit, on).orElseThrow(() -> Problem.of(HouseholdProblems.NOT_A_PLACE_TO_LIVE)
                .at("?unitId")));
    }

    /** Nothing is left out in silence: who gets a part has asked for it. */
    private static List<Listed> part(List<Listed> households, boolean batch, @Nullable Integer part) {
        if (part != null && !batch) {
            throw Problem.of(PlatformProblems.UNKNOWN_PARAMETER, "part").at("?part");
        }
        if (part == null && batch && households.size() > PART) {
            throw Problem.of(HouseholdProblems.TOO_MANY_TO_PRINT, PART, households.size())
                    .at("?part");
        }
        if (part == null) {
            return households;
        }
        int from = Math.min(households.size(), Math.multiplyExact(part - 1, PART));
        return households.subList(from, Math.min(households.size(), from + PART));
    }

    private static PaperFile file(String name, PaperFormat format, List<Paper> papers) {
        if (papers.isEmpty()) {
            throw Problem.of(HouseholdProblems.NOTHING_TO_PRINT);
        }
        return PaperFile.of(format, name, papers);
    }
}
