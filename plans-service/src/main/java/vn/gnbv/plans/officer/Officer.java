package vn.gnbv.plans.officer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;

/**
 * Somebody who works on poverty reduction for an organisation, in a role, for a time. Who goes elsewhere ends here and
 * begins there as another; name and contact stay in this service.
 */
@Entity
@Table(name = "officers")
class Officer {

    @Id
    UUID id;

    UUID organisationId;
    UUID unitId;

    @Enumerated(EnumType.STRING)
    OfficerRole role;

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    String name;

    @Nullable
    String contact;

    @JdbcTypeCode(SqlTypes.JSON)
    List<RegisterOfficer.ClassAttended> classes;

    @Version
    int version;

    protected Officer() {}

    Officer(RegisterOfficer command) {
        this.id = command.id() == null ? Ids.next() : command.id();
        this.organisationId = command.organisationId();
        describe(command);
    }

    /** @throws Problem OFFICER_ELSEWHERE when another organisation is named */
    void change(RegisterOfficer command) {
        if (!command.organisationId().equals(organisationId)) {
            throw Problem.of(PlansProblems.OFFICER_ELSEWHERE).at("/organisationId");
        }
        describe(command);
    }

    private void describe(RegisterOfficer command) {
        this.unitId = command.unitId();
        this.role = command.role();
        this.validFrom = command.validFrom();
        this.validTo = command.validTo();
        this.name = command.name();
        this.contact = command.contact();
        this.classes = List.copyOf(command.classes());
    }
}
