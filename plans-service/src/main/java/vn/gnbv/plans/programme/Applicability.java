package vn.gnbv.plans.programme;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;

/** The statement that a component applies, or does not, to a unit and all below it (<i>thuộc đối tượng của dự án</i>). */
@Entity
@Table(name = "applicabilities")
class Applicability {

    /** What the statement rests on; a placeholder says that it is one. */
    @Embeddable
    @Schema(name = "ApplicabilityBasis")
    record Basis(
            @NotBlank @Size(max = 2000) String text,
            @Nullable @Size(max = 100) String number,
            @Nullable LocalDate issuedOn,
            @NotNull Boolean sample) {}

    @Id
    UUID id;

    UUID componentId;
    UUID unitId;
    boolean applicable;
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "basis_text"))
    @AttributeOverride(name = "number", column = @Column(name = "basis_number"))
    @AttributeOverride(name = "issuedOn", column = @Column(name = "basis_issued_on"))
    @AttributeOverride(name = "sample", column = @Column(name = "basis_sample"))
    Basis basis;

    @Version
    int version;

    protected Applicability() {}

    Applicability(StateApplicability stated) {
        this.id = stated.id() == null ? Ids.next() : stated.id();
        this.componentId = stated.componentId();
        this.unitId = stated.unitId();
        this.applicable = stated.applicable();
        this.validFrom = stated.validFrom();
        this.validTo = stated.validTo();
        this.basis = stated.basis();
    }

    boolean overlaps(Applicability other) {
        return beginsBeforeTheEndOf(other) && other.beginsBeforeTheEndOf(this);
    }

    private boolean beginsBeforeTheEndOf(Applicability other) {
        return other.validTo == null || !validFrom.isAfter(other.validTo);
    }

    /** Whether a later statement simply takes over from this one. */
    boolean givesWayTo(Applicability later) {
        return validTo == null && validFrom.isBefore(later.validFrom);
    }

    void endBefore(LocalDate firstDayOfTheNext) {
        this.validTo = firstDayOfTheNext.minusDays(1);
    }
}
