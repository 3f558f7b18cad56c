package vn.gnbv.household.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.platform.Ids;

/** Which household a household comes from (<i>tách hộ, nhập hộ</i>, Law on Residence 2020 art. 25). */
@Entity
@Table(name = "household_lineage")
class Descent {

    /** How one became of the other. */
    enum Kind {
        /** Some members of the predecessor, which goes on, founded the successor. */
        SPLIT,
        /** The successor took in the predecessor, which ended. */
        MERGE
    }

    @Id
    UUID id;

    UUID predecessorId;

    @ManyToOne
    @JoinColumn(name = "successor_id")
    Household successor;

    @Enumerated(EnumType.STRING)
    Kind kind;

    LocalDate onDay;
    String recordedBy;

    protected Descent() {}

    Descent(Kind kind, UUID predecessorId, Household successor, LocalDate onDay, String recordedBy) {
        this.id = Ids.next();
        this.kind = kind;
        this.predecessorId = predecessorId;
        this.successor = successor;
        this.onDay = onDay;
        this.recordedBy = recordedBy;
    }
}
