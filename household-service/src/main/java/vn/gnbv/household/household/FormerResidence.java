package vn.gnbv.household.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.platform.Ids;

/** Where a household lived before it moved (<i>nơi cư trú trước</i>): from the first day until the day of the move. */
@Entity
@Table(name = "former_residences")
class FormerResidence {

    @Id
    UUID id;

    @ManyToOne
    @JoinColumn(name = "household_id")
    Household household;

    UUID unitId;
    LocalDate since;

    @Column(name = "until")
    LocalDate until;

    String recordedBy;

    protected FormerResidence() {}

    FormerResidence(Household household, UUID unitId, LocalDate since, LocalDate until, String recordedBy) {
        this.id = Ids.next();
        this.household = household;
        this.unitId = unitId;
        this.since = since;
        this.until = until;
        this.recordedBy = recordedBy;
    }
}
