package vn.gnbv.plans.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.plans.document.DocumentChanged.Change;
import vn.gnbv.plans.regime.Regime;
import vn.gnbv.plans.regime.RegimeChanged;
import vn.gnbv.plans.regime.RegimePlacement;
import vn.gnbv.plans.regime.RegimeView;
import vn.gnbv.plans.regime.StateRegime;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.attachment.AttachedFile;
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

/** Enters papers, corrects what was read of them, keeps their files and the reporting regimes that they set up. */
@ApplicationScoped
class DocumentService {

    /** The regimes of a paper with the paper's version. */
    record Regimes(int version, RegimeView.All all) {}

    private final Documents documents;
    private final DocumentQueries queries;
    private final Directory directory;
    private final RegimePlacement placement;
    private final AreaTree areas;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    DocumentService(
            Documents documents,
            DocumentQueries queries,
            Directory directory,
            RegimePlacement placement,
            AreaTree areas,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.documents = documents;
        this.queries = queries;
        this.directory = directory;
        this.placement = placement;
        this.areas = areas;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer enter(StateDocument command) {
        command.refuseSecret();
        var id = Document.idOf(command);
        if (documents.findByIdOptional(id).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, id).at("/id");
        }
        check(id, command);
        var document = new Document(
                id, caller.organisation(), command, DocumentRemark.of(command, queries.named(command.basisIds())));
        requireUnique(document);
        documents.persistAndFlush(document);
        queries.keepBases(id, command.basisIds());
        var view = log(document, Change.ENTERED, command.reason());
        return Answer.created("/v1/documents/" + id, document.version, view);
    }

    @Transactional
    DocumentView correct(UUID id, @Nullable IfMatch ifMatch, StateDocument command) {
        command.refuseSecret();
        var document = toChange(id, ifMatch);
        check(id, command);
        document.correct(command, DocumentRemark.of(command, queries.named(command.basisIds())));
        requireUnique(document);
        documents.flush();
        queries.keepBases(id, command.basisIds());
        return log(document, Change.CORRECTED, command.reason());
    }

    /** @throws Problem what is wrong with the file; nothing of it is kept then */
    @Transactional
    DocumentView attach(UUID id, String sha256, @Nullable IfMatch ifMatch, byte[] content) {
        var document = toChange(id, ifMatch);
        var file = AttachedFile.of(sha256, content);
        if (queries.attachments(id).stream().anyMatch(a -> a.sha256().equals(sha256))) {
            return view(document);
        }
        queries.attach(id, file);
        document.changed();
        documents.flush();
        return log(document, Change.ATTACHED, null);
    }

    @Transactional
    Regimes stateRegimes(UUID id, @Nullable IfMatch ifMatch, StateDocumentRegimes command) {
        var document = toChange(id, ifMatch);
        var regimes = command.regimes();
        var day = document.dayOr(LocalDate.now(clock));
        var named = new HashSet<>(StateRegime.organisations(regimes).toList());
        var units = directory.unitsOf(named, day);
        var refusals = new Refusals();
        refusals.addIf(!queries.knowsProgramme(command.programmeId()), "/programmeId", PlansProblems.UNKNOWN_PROGRAMME);
        StateRegime.check(regimes, units.keySet(), refusals);
        StateRegime.checkYears(regimes, refusals);
        for (int i = 0; i < regimes.size(); i++) {
            var reporters = regimes.get(i).reporters();
            for (int j = 0; j < reporters.size(); j++) {
                var unit = units.get(reporters.get(j).organisationId());
                refusals.addIf(
                        unit != null && !mayOblige(unit, day),
                        "/regimes/" + i + "/reporters/" + j + "/organisationId",
                        PlansProblems.REPORTER_OUT_OF_AREA);
            }
        }
        refusals.throwIfAny();
        for (var other : placement.ofOthers(id, regimes)) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, other).at("/regimes");
        }
        document.stateRegimes(command.programmeId(), placement.place(regimes, day));
        documents.flush();
        say(document);
        return regimes(document);
    }

    @Transactional
    DocumentView get(UUID id) {
        return view(toRead(id));
    }

    @Transactional
    Regimes regimes(UUID id) {
        return regimes(toRead(id));
    }

    /** What is around the paper in the graph, to a depth. */
    @Transactional
    List<BasisView.Node> around(UUID id, boolean below, int depth) {
        return queries.around(toRead(id).id, below, depth, caller.organisation());
    }

    /** Who has an area obliges within it only; the directory's keeper has none and enters what holds everywhere. */
    private boolean mayOblige(UUID unit, LocalDate day) {
        return caller.area() == null || areas.covers(caller.area(), unit, day);
    }

    private void say(Document document) {
        var act = Ids.next();
        var changes = new ArrayList<AggregateChange>();
        changes.add(DocumentChanged.of(view(document), Change.REGIMES_STATED, null, act));
        for (var regime : document.regimes.stream().filter(Regime::hasChanged).toList()) {
            changes.add(RegimeChanged.ofDocument(regime, document.numberText)
                    .toChange()
                    .causedBy(act));
        }
        events.append(changes);
    }

    private void check(UUID id, StateDocument command) {
        var refusals = new Refusals();
        refusals.addIf(command.id() != null && !command.id().equals(id), "/id", PlansProblems.ALREADY_EXISTS, id);
        command.check(LocalDate.now(clock), refusals);
        checkOrganisations(command, refusals);
        var visible = queries.visible(command.basisIds(), caller.organisation());
        Pointers.allAmong(refusals, "/basisIds/", command.basisIds(), visible, PlansProblems.UNKNOWN_DOCUMENT);
        var resting = queries.restingOn(id, command.basisIds());
        for (int i = 0; i < command.basisIds().size(); i++) {
            refusals.addIf(resting.contains(command.basisIds().get(i)), "/basisIds/" + i, PlansProblems.BASIS_CYCLE);
        }
        refusals.throwIfAny();
    }

    private void checkOrganisations(StateDocument command, Refusals refusals) {
        var issuer = command.issuerOrganisationId();
        var recipients = command.recipients();
        var named = new HashSet<UUID>(issuer == null ? Set.of() : Set.of(issuer));
        recipients.stream()
                .map(Recipient::organisationId)
                .filter(Objects::nonNull)
                .forEach(named::add);
        var known = directory.unitsOf(named, LocalDate.now(clock)).keySet();
        refusals.addIf(
                issuer != null && !known.contains(issuer), "/issuerOrganisationId", PlansProblems.UNKNOWN_ORGANISATION);
        for (int i = 0; i < recipients.size(); i++) {
            var organisation = recipients.get(i).organisationId();
            refusals.addIf(
                    organisation != null && !known.contains(organisation),
                    "/recipients/" + i + "/organisationId",
                    PlansProblems.UNKNOWN_ORGANISATION);
        }
    }

    private void requireUnique(Document document) {
        if (document.paperKey != null) {
            queries.same(document.id, document.paperKey).ifPresent(other -> {
                throw Problem.of(PlansProblems.DOCUMENT_EXISTS, other).at("/number");
            });
        }
    }

    private Document toChange(UUID id, @Nullable IfMatch ifMatch) {
        var document = documents.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (document == null || !Objects.equals(document.keeperOrganisationId, caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        IfMatch.check(ifMatch, document.version);
        return document;
    }

    private Document toRead(UUID id) {
        var document = documents.findById(id);
        if (document == null
                || document.state == DocumentState.DRAFT
                        && !Objects.equals(document.keeperOrganisationId, caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return document;
    }

    private DocumentView log(Document document, Change change, @Nullable String reason) {
        var view = view(document);
        events.append(DocumentChanged.of(view, change, reason));
        return view;
    }

    private DocumentView view(Document document) {
        return DocumentView.of(document, queries.bases(document.id), queries.attachments(document.id));
    }

    private static Regimes regimes(Document document) {
        return new Regimes(
                document.version,
                new RegimeView.All(document.regimes.stream()
                        .filter(Regime::stands)
                        .map(RegimeView::of)
                        .toList()));
    }
}
