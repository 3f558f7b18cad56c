package vn.gnbv.budget.adjustment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.line.Movement;
import vn.gnbv.budget.year.Authority;
import vn.gnbv.platform.Ids;

/** A paper that moves money between lines (<i>quyết định điều chỉnh dự toán</i>); recorded once, never changed. */
@Entity
@Table(name = "adjustments")
class Adjustment {

    @Id
    UUID id;

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

    String reason;
    boolean sample;
    Instant recordedAt;
    String recordedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "adjustment_movements", joinColumns = @JoinColumn(name = "adjustment_id"))
    @OrderColumn(name = "position")
    List<Movement> movements;

    @Version
    int version;

    protected Adjustment() {}

    Adjustment(RecordAdjustment paper, List<String> warnings, Instant recordedAt, String recordedBy) {
        this.id = paper.id() == null ? Ids.next() : paper.id();
        this.number = paper.number();
        this.issuedOn = paper.issuedOn();
        this.issuer = paper.issuer();
        this.signerName = Signer.name(paper.signer());
        this.signerPosition = Signer.position(paper.signer());
        this.authority = paper.authority();
        this.warnings = warnings;
        this.reason = paper.reason();
        this.sample = Boolean.TRUE.equals(paper.sample());
        this.movements = new ArrayList<>(
                paper.movements().stream().map(RecordAdjustment.Step::movement).toList());
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    Document document() {
        return new Document(Document.Kind.ADJUSTMENT, id, number, issuedOn);
    }
}
