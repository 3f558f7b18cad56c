package vn.gnbv.plans.document;

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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.plans.Part;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Remark;
import vn.gnbv.plans.regime.PlacedRegime;
import vn.gnbv.plans.regime.Regime;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/**
 * A paper (<i>văn bản</i>) of whatever body and rank. It is kept as it is: what is odd about it is remarked on, and a
 * correction is a better reading of the same paper.
 */
@Entity
@Table(name = "documents")
class Document {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    DocumentState state;

    @Nullable
    UUID keeperOrganisationId;

    @Nullable
    String numberText;

    @Enumerated(EnumType.STRING)
    DocumentNumber.@Nullable Branch numberSystem;

    @Nullable
    Integer serial;

    @Nullable
    Integer numberYear;

    @Nullable
    String numberType;

    @Nullable
    String numberOrgan;

    boolean numberUnknown;

    @Nullable
    String paperKey;

    @Nullable
    UUID issuerOrganisationId;

    @Nullable
    String issuerName;

    @Nullable
    String type;

    String subject;

    @Nullable
    LocalDate issuedOn;

    @Nullable
    @Enumerated(EnumType.STRING)
    DatePrecision issuedOnPrecision;

    @Nullable
    @Embedded
    DocumentSigner signer;

    /** As the signature states it, offset and all: the offset is part of what may be wrong. */
    @Nullable
    String signedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Recipient> recipients;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Remark> remarks;

    /** How often its reporting regimes have been stated. */
    int regimesEdition;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "document_id", insertable = false, updatable = false)
    @OrderBy("position")
    List<Regime> regimes = new ArrayList<>();

    /** Changes with every part, so that the version does too. */
    Instant changedAt;

    @Version
    int version;

    protected Document() {}

    Document(UUID id, @Nullable UUID keeper, StateDocument stated, List<Remark> remarks) {
        this.id = id;
        this.keeperOrganisationId = keeper;
        this.state = stated.isDraft() ? DocumentState.DRAFT : DocumentState.ISSUED;
        describe(stated, remarks);
    }

    /** @throws Problem DOCUMENT_ISSUED when it is to become a draft again; or what is missing of what is issued */
    void correct(StateDocument stated, List<Remark> newRemarks) {
        if (state == DocumentState.ISSUED && stated.isDraft()) {
            throw Problem.of(PlansProblems.DOCUMENT_ISSUED).at("/draft");
        }
        state = stated.isDraft() ? DocumentState.DRAFT : DocumentState.ISSUED;
        describe(stated, newRemarks);
    }

    private void describe(StateDocument stated, List<Remark> newRemarks) {
        var number = DocumentNumber.parse(stated.number()).orElse(null);
        numberText = number == null ? null : number.text();
        numberSystem = number == null ? null : number.system();
        serial = number == null ? null : number.serial();
        numberYear = number == null ? null : number.year();
        numberType = number == null ? null : number.type();
        numberOrgan = number == null ? null : number.organ();
        numberUnknown = stated.isNumberUnknown();
        issuerOrganisationId = stated.issuerOrganisationId();
        issuerName = stated.issuerName();
        type = stated.type() == null ? numberType : stated.type();
        subject = stated.subject();
        issuedOn = stated.issuedOn();
        issuedOnPrecision = stated.precision();
        signer = stated.signer();
        signedAt = stated.signedAt();
        recipients = List.copyOf(stated.recipients());
        remarks = newRemarks;
        paperKey = number == null ? null : number.key(issuer(), issuedOn == null ? null : issuedOn.getYear());
        var refusals = new Refusals();
        refusals.addIf(
                state == DocumentState.ISSUED && numberText == null && !numberUnknown,
                "/number",
                PlansProblems.NUMBER_MISSING);
        refusals.throwIfAny();
        changed();
    }

    /** @throws Problem DOCUMENT_NOT_ISSUED */
    void stateRegimes(UUID programme, List<PlacedRegime> stated) {
        if (state != DocumentState.ISSUED) {
            throw Problem.of(PlansProblems.DOCUMENT_NOT_ISSUED);
        }
        regimesEdition++;
        Part.restateAll(
                "/regimes/",
                regimes,
                stated,
                regimesEdition,
                (one, at, since) -> Regime.ofDocument(id, programme, one, at, since));
        changed();
    }

    void changed() {
        changedAt = Instant.now();
    }

    @Nullable
    DocumentNumber number() {
        return numberText == null
                ? null
                : new DocumentNumber(numberText, numberSystem, serial, numberYear, numberType, numberOrgan);
    }

    /** The day on which organisations are looked up; the last one known where the paper has no date. */
    LocalDate dayOr(LocalDate today) {
        return issuedOn == null || issuedOnPrecision == null ? today : issuedOnPrecision.earliest(issuedOn);
    }

    private String issuer() {
        return issuerOrganisationId == null
                ? String.valueOf(issuerName).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")
                : issuerOrganisationId.toString();
    }

    /** A new id, or the given one. */
    static UUID idOf(StateDocument stated) {
        return stated.id() == null ? Ids.next() : stated.id();
    }
}
