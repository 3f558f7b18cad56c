package vn.gnbv.household.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.household.standard.Classification;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.Ids;

/**
 * What the reviewers found in one household in one round, and the class that follows (TT 07/2021/TT-BLĐTBXH). Never
 * changed: a corrected one stands beside it, and the latest of the round counts.
 */
@Entity
@Table(name = "assessments")
class Assessment {

    @Id
    UUID id;

    UUID householdId;
    UUID roundId;
    UUID standardId;
    LocalDate assessedOn;

    @Enumerated(EnumType.STRING)
    AreaType areaType;

    @Column(name = "points_a")
    int pointsA;

    @Column(name = "points_b")
    int pointsB;

    @Enumerated(EnumType.STRING)
    PovertyClass povertyClass;

    String recordedBy;

    @ElementCollection
    @CollectionTable(name = "assessment_deprivations", joinColumns = @JoinColumn(name = "assessment_id"))
    Set<Deprivation> deprivations = new LinkedHashSet<>();

    protected Assessment() {}

    Assessment(UUID householdId, AssessHousehold command, Classification classification, String recordedBy) {
        this.id = Ids.next();
        this.householdId = householdId;
        this.roundId = command.roundId();
        this.standardId = classification.standardId();
        this.assessedOn = command.assessedOn();
        this.areaType = classification.areaType();
        this.pointsA = command.pointsA();
        this.pointsB = classification.pointsB().points();
        this.povertyClass = classification.povertyClass();
        this.recordedBy = recordedBy;
        command.deprivations().forEach(code -> deprivations.add(new Deprivation(standardId, code)));
    }
}
