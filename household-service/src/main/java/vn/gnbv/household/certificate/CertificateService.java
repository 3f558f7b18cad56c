package vn.gnbv.household.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Issues certificates, all of a decision at once, and replaces what was lost. */
@ApplicationScoped
class CertificateService {

    /** What was issued. */
    record Issue(UUID id, UUID recognitionId, LocalDate issuedOn, int certificates) {}

    /** What the audit keeps of a replacement. */
    record CertificateChanged(UUID id, int version, String change, ReplaceCertificate.Reason reason, UUID replacedBy) {}

    private final Certificates certificates;
    private final CertificateQueries queries;
    private final CertificateCodes codes;
    private final Database database;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    CertificateService(
            Certificates certificates,
            CertificateQueries queries,
            CertificateCodes codes,
            Database database,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.certificates = certificates;
        this.queries = queries;
        this.codes = codes;
        this.database = database;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer issue(IssueCertificates command) {
        var recognition = queries.recognition(command.recognitionId());
        if (recognition == null) {
            throw Problem.of(CertificateProblems.RECOGNITION_UNKNOWN).at("/recognitionId");
        }
        areas.require(caller.area(), recognition.unitId());
        requirePast(command.issuedOn());
        Certificate.requireDates(recognition.decidedOn(), command.issuedOn(), command.validTo());
        // Whoever issues for the same decision meanwhile waits, and finds nothing left.
        database.row("select 1 from recognitions where id = ? for update", row -> true, command.recognitionId());
        var uncertified = queries.uncertified(command.recognitionId(), command.issuedOn());
        if (uncertified.isEmpty()) {
            throw Problem.of(CertificateProblems.NOTHING_TO_CERTIFY);
        }
        database.writeAll(
                """
                insert into certificates (id, household_id, recognition_id, unit_id, poverty_class, issued_on, valid_to,
                                          code_match, recorded_by, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                uncertified.stream()
                        .map(u -> row(u, command, recognition.unitId()))
                        .toList());
        var issue = new Issue(Ids.next(), command.recognitionId(), command.issuedOn(), uncertified.size());
        audit("vn.gnbv.certificate-issue.v1", issue.id(), 0, issue);
        return Answer.created("/v1/certificates?recognitionId=" + command.recognitionId(), 0, issue);
    }

    private @Nullable Object[] row(CertificateQueries.Uncertified household, IssueCertificates command, UUID unit) {
        var id = Ids.next();
        return new @Nullable Object[] {
            id,
            household.householdId(),
            command.recognitionId(),
            unit,
            household.povertyClass(),
            command.issuedOn(),
            command.validTo(),
            codes.match(codes.code(id)),
            caller.id()
        };
    }

    @Transactional
    @Idempotent
    Answer replace(UUID id, @Nullable IfMatch ifMatch, ReplaceCertificate command) {
        areas.requireDirectory();
        var certificate = queries.find(id, caller.area())
                .map(found -> certificates.findById(found.id()))
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        IfMatch.check(ifMatch, certificate.version);
        requirePast(command.issuedOn());
        var other = certificate.replace(command, codes, caller.id());
        certificates.flush();
        certificates.persistAndFlush(other);
        audit(
                "vn.gnbv.certificate.v1",
                id,
                certificate.version,
                new CertificateChanged(id, certificate.version, "REPLACED", command.reason(), other.id));
        var view = queries.find(other.id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.created("/v1/certificates/" + other.id, other.version, view);
    }

    private void requirePast(LocalDate issuedOn) {
        if (issuedOn.isAfter(LocalDate.now(clock))) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at("/issuedOn");
        }
    }

    private void audit(String type, UUID id, int version, Object state) {
        events.append(List.of(new AggregateChange(null, type, id, version, state, null, Ids.next(), null)));
    }
}
