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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.directory.AreaType;
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

    @Nullable
    UUID formId;

    byte @Nullable [] answers;

    @ElementCollection
    @CollectionTable(name = "assessment_deprivations", joinColumns = @JoinColumn(name = "assessment_id"))
    Set<Deprivation> deprivations = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "assessment_scores", joinColumns = @JoinColumn(name = "assessment_id"))
    Set<OtherScore> others = new LinkedHashSet<>();

    protected Assessment() {}

    /**
     * @param counted under the round's standard first, then under its further ones
     * @param answers as the dictionary writes them; null where the points were added up on paper
     */
    Assessment(
            UUID householdId,
            UUID roundId,
            LocalDate assessedOn,
            List<Counted> counted,
            byte @Nullable [] answers,
            String recordedBy) {
        var main = counted.getFirst().classification();
        this.id = Ids.next();
        this.householdId = householdId;
        this.roundId = roundId;
        this.standardId = main.standardId();
        this.assessedOn = assessedOn;
        this.areaType = main.areaType();
        this.pointsA = main.pointsA().points();
        this.pointsB = main.pointsB().points();
        this.povertyClass = main.povertyClass();
        this.recordedBy = recordedBy;
        this.formId = counted.getFirst().formId();
        this.answers = answers;
        main.deprivations().forEach(code -> deprivations.add(new Deprivation(standardId, code)));
        counted.stream().skip(1).map(OtherScore::of).forEach(others::add);
    }
}
