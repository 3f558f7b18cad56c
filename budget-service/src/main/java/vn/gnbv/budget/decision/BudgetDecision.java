package vn.gnbv.budget.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.line.AssigningDecision;
import vn.gnbv.budget.year.Authority;
import vn.gnbv.budget.year.BudgetYearView;
import vn.gnbv.platform.Ids;

/** The paper that gives money (<i>quyết định giao dự toán, phân bổ</i>); recorded once, never changed. */
@Entity
@Table(name = "budget_decisions")
public class BudgetDecision {

    /** What the paper does with money. */
    @Schema(name = "DecisionKind")
    public enum Kind {
        /** Gives new money (<i>giao dự toán</i>). */
        ASSIGNMENT,
        /** Passes money on (<i>phân bổ</i>). */
        ALLOCATION,
        /** Carries it over into the next year (<i>chuyển nguồn</i>). */
        CARRY_OVER,
        /** Takes it away (<i>hủy dự toán</i>). */
        CANCELLATION,
        /** Passes lines of a dissolved unit or organisation to others. */
        SUCCESSION
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Column(name = "number")
    String number;

    LocalDate issuedOn;
    String issuer;

    @Nullable
    String signerName;

    @Nullable
    String signerPosition;

    @Nullable
    @Enumerated(EnumType.STRING)
    Authority authority;

    /** What was not in order without being refused. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> warnings;

    UUID programmeId;
    UUID unitId;
    int year;
    boolean sample;
    Instant recordedAt;
    String recordedBy;

    @Version
    int version;

    protected BudgetDecision() {}

    BudgetDecision(RecordDecision paper, List<String> warnings, Instant recordedAt, String recordedBy) {
        this.id = paper.id() == null ? Ids.next() : paper.id();
        this.kind = paper.kind();
        this.number = paper.number();
        this.issuedOn = paper.issuedOn();
        this.issuer = paper.issuer();
        this.signerName = Signer.name(paper.signer());
        this.signerPosition = Signer.position(paper.signer());
        this.authority = paper.authority();
        this.warnings = warnings;
        this.programmeId = paper.programmeId();
        this.unitId = paper.unitId();
        this.year = paper.year();
        this.sample = Boolean.TRUE.equals(paper.sample());
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    Document document() {
        return new Document(Document.Kind.BUDGET_DECISION, id, number, issuedOn);
    }

    AssigningDecision toLines(@Nullable BudgetYearView governing) {
        return new AssigningDecision(
                id,
                number,
                issuedOn,
                programmeId,
                unitId,
                year,
                governing == null ? null : governing.settledBy(),
                governing != null && governing.secondPerson(),
                recordedBy);
    }
}
