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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.AssigningDecision;
import vn.gnbv.platform.Ids;

/** The paper that gives money (<i>quyết định giao dự toán, phân bổ</i>); recorded once, never changed. */
@Entity
@Table(name = "budget_decisions")
public class BudgetDecision {

    /** What the paper does with money. */
    public enum Kind {
        /** Gives new money (<i>giao dự toán</i>). */
        ASSIGNMENT,
        /** Passes money on (<i>phân bổ</i>). */
        ALLOCATION
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

    UUID programmeId;
    UUID unitId;
    int year;
    boolean sample;
    Instant recordedAt;
    String recordedBy;

    @Version
    int version;

    protected BudgetDecision() {}

    BudgetDecision(RecordDecision paper, Instant recordedAt, String recordedBy) {
        this.id = paper.id() == null ? Ids.next() : paper.id();
        this.kind = paper.kind();
        this.number = paper.number();
        this.issuedOn = paper.issuedOn();
        this.issuer = paper.issuer();
        this.signerName = paper.signer() == null ? null : paper.signer().name();
        this.signerPosition = paper.signer() == null ? null : paper.signer().position();
        this.programmeId = paper.programmeId();
        this.unitId = paper.unitId();
        this.year = paper.year();
        this.sample = Boolean.TRUE.equals(paper.sample());
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    AssigningDecision toLines() {
        return new AssigningDecision(id, number, issuedOn, programmeId, unitId, year);
    }
}
