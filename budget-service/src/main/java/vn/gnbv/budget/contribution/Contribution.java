package vn.gnbv.budget.contribution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;

/**
 * What somebody gives for the poor beside the budget (<i>khoản đóng góp, huy động</i>): pledged, then received, then
 * used. It stands outside the treasury: no line holds it, and no total of lines contains it.
 */
@Entity
@Table(name = "contributions")
class Contribution {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    DonorKind donorKind;

    @Nullable
    UUID donorOrganisationId;

    @Enumerated(EnumType.STRING)
    ContributionForm form;

    @Nullable
    String measure;

    @Nullable
    BigDecimal pledgedQuantity;

    @Nullable
    BigDecimal receivedQuantity;

    @Nullable
    BigDecimal usedQuantity;

    @Nullable
    Long pledgedVnd;

    @Nullable
    Long receivedVnd;

    @Nullable
    Long usedVnd;

    @Nullable
    UUID valuedBy;

    @Nullable
    String valuationBasis;

    @Nullable
    UUID programmeId;

    @Nullable
    UUID componentId;

    UUID unitId;

    @Nullable
    UUID projectId;

    LocalDate contributedOn;

    @Nullable
    String paperNumber;

    String purpose;
    boolean sample;

    /** Who keeps the record. */
    @Nullable
    UUID keeperOrganisationId;

    Instant changedAt;
    String changedBy;

    @Version
    int version;

    protected Contribution() {}

    Contribution(StateContribution said, @Nullable UUID keeper, String by, Instant at) {
        this.id = said.id() == null ? Ids.next() : said.id();
        this.keeperOrganisationId = keeper;
        state(said, by, at);
    }

    /** Replaces all that was said of it; what was said before stays in the log. */
    final void state(StateContribution said, String by, Instant at) {
        donorKind = said.donorKind();
        donorOrganisationId = said.donorOrganisationId();
        form = said.form();
        measure = said.measure();
        pledgedQuantity = said.pledgedQuantity();
        receivedQuantity = said.receivedQuantity();
        usedQuantity = said.usedQuantity();
        pledgedVnd = said.pledgedVnd();
        receivedVnd = said.receivedVnd();
        usedVnd = said.usedVnd();
        valuedBy = said.valuation() == null ? null : said.valuation().organisationId();
        valuationBasis = said.valuation() == null ? null : said.valuation().basis();
        programmeId = said.programmeId();
        componentId = said.componentId();
        unitId = said.unitId();
        projectId = said.projectId();
        contributedOn = said.contributedOn();
        paperNumber = said.paperNumber();
        purpose = said.purpose();
        sample = Boolean.TRUE.equals(said.sample());
        changedBy = by;
        changedAt = at;
    }
}
