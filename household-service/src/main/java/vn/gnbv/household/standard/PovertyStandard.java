package vn.gnbv.household.standard;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/**
 * A poverty standard (<i>chuẩn nghèo đa chiều</i>) of the nation or, where a jurisdiction is named, of a province. Which
 * household is what follows from its numbers alone. Never changed: another law is another standard.
 */
@Entity
@Table(name = "poverty_standards")
public class PovertyStandard {

    @Id
    UUID id;

    String code;
    String nameVi;
    String nameEn;
    String legalBasis;

    @Embedded
    @Nullable
    Articles articles;

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Nullable
    UUID jurisdictionUnitId;

    @Column(name = "min_points_b_poor")
    int minPointsBPoor;

    @Nullable
    Integer newlyEscapedMonths;

    @Nullable
    Integer relapseLookBackMonths;

    @ElementCollection
    @CollectionTable(name = "poverty_indicators", joinColumns = @JoinColumn(name = "standard_id"))
    @OrderColumn(name = "number")
    List<Indicator> indicators = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "poverty_cut_offs", joinColumns = @JoinColumn(name = "standard_id"))
    @OrderColumn(name = "number")
    List<CutOff> cutOffs = new ArrayList<>();

    @Version
    int version;

    protected PovertyStandard() {}

    PovertyStandard(RegisterPovertyStandard command) {
        this.id = command.id() == null ? Ids.next() : command.id();
        this.code = command.code();
        this.nameVi = command.nameVi();
        this.nameEn = command.nameEn();
        this.legalBasis = command.legalBasis();
        this.articles = command.articles();
        this.validFrom = command.validFrom();
        this.validTo = command.validTo();
        this.jurisdictionUnitId = command.jurisdictionUnitId();
        this.minPointsBPoor = command.minPointsBPoor();
        this.newlyEscapedMonths = command.newlyEscapedMonths();
        this.relapseLookBackMonths = command.relapseLookBackMonths();
        this.indicators.addAll(command.indicators());
        this.cutOffs.addAll(command.cutOffs());
        requireSense();
    }

    /** A standard that holds nowhere, to be tried out. */
    public static PovertyStandard draft(RegisterPovertyStandard command) {
        return new PovertyStandard(command);
    }

    private void requireSense() {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        if (validTo != null && validTo.isBefore(validFrom)) {
            problem.at("/validTo", HouseholdProblems.VALIDITY_REVERSED);
        }
        namedTwice(
                problem,
                "/indicators/%d/code",
                indicators.stream().map(Indicator::code).toList());
        namedTwice(
                problem,
                "/cutOffs/%d/areaType",
                cutOffs.stream().map(CutOff::areaType).toList());
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    private static void namedTwice(Problem problem, String pointer, List<?> names) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                problem.at(pointer.formatted(i), HouseholdProblems.NAMED_TWICE, String.valueOf(names.get(i)));
            }
        }
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    /**
     * Whom the nation's standard makes poor or near-poor, a province's own makes so too: it may set its lines above those of
     * the nation, and not below them, in every kind of area.
     *
     * @param national the nation's standards
     * @throws Problem BELOW_THE_NATION, CUT_OFF_OF_THE_NATION, naming each line
     */
    void requireNotBelow(Collection<PovertyStandard> national) {
        if (jurisdictionUnitId == null) {
            return;
        }
        var refusals = new Refusals();
        for (var other : national) {
            if (other.jurisdictionUnitId == null && other.overlaps(this)) {
                other.cutOffs.forEach(line -> requireNotBelow(other, line, refusals));
                refusals.addIf(
                        minPointsBPoor > other.minPointsBPoor,
                        "/minPointsBPoor",
                        HouseholdProblems.BELOW_THE_NATION,
                        other.code);
            }
        }
        refusals.throwIfAny();
    }

    private void requireNotBelow(PovertyStandard other, CutOff line, Refusals refusals) {
        var i = cutOffs.stream().map(CutOff::areaType).toList().indexOf(line.areaType());
        if (i < 0) {
            refusals.add(
                    "/cutOffs",
                    HouseholdProblems.CUT_OFF_OF_THE_NATION,
                    other.code,
                    line.areaType().name());
            return;
        }
        var own = cutOffs.get(i);
        refusals.addIf(
                own.incomeVnd() < line.incomeVnd(),
                "/cutOffs/" + i + "/incomeVnd",
                HouseholdProblems.BELOW_THE_NATION,
                other.code);
        refusals.addIf(
                own.maxPointsA() < line.maxPointsA(),
                "/cutOffs/" + i + "/maxPointsA",
                HouseholdProblems.BELOW_THE_NATION,
                other.code);
    }

    private boolean overlaps(PovertyStandard other) {
        return (validTo == null || !validTo.isBefore(other.validFrom))
                && (other.validTo == null || !other.validTo.isBefore(validFrom));
    }

    /** The day from which it holds. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The province whose own standard this is; null for the nation's. */
    public @Nullable UUID jurisdictionUnitId() {
        return jurisdictionUnitId;
    }

    /** @throws Problem STANDARD_NOT_IN_FORCE */
    public void requireInForce(LocalDate on) {
        if (on.isBefore(validFrom) || (validTo != null && on.isAfter(validTo))) {
            throw Problem.of(HouseholdProblems.STANDARD_NOT_IN_FORCE, code, on.toString());
        }
    }

    /**
     * Both thresholds count as reached by their own value: points A equal to the cut-off are poor by income, points B
     * equal to the minimum are deprived.
     *
     * @param deprivations codes of the indicators that the household lacks
     */
    public Classification classify(AreaType areaType, int pointsA, Collection<String> deprivations) {
        return classify(areaType, pointsA, deprivations, null);
    }

    /** The same from the answers to a form. */
    public Classification classify(AreaType areaType, Score score) {
        return classify(areaType, score.pointsA(), score.deprivations(), score);
    }

    private Classification classify(
            AreaType areaType, int pointsA, Collection<String> deprivations, @Nullable Score score) {
        requireKnown(List.copyOf(deprivations));
        var cutOff = cutOff(areaType);
        var scored = indicators.stream()
                .map(i -> {
                    var deprived = deprivations.contains(i.code());
                    return new Classification.Scored(
                            i.code(), i.dimension(), i.nameVi(), i.nameEn(), deprived, deprived ? i.points() : 0);
                })
                .toList();
        var pointsB = scored.stream().mapToInt(Classification.Scored::points).sum();
        var poorByIncome = pointsA <= cutOff.maxPointsA();
        var deprived = pointsB >= minPointsBPoor;
        var povertyClass =
                !poorByIncome ? PovertyClass.NOT_POOR : deprived ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
        return new Classification(
                povertyClass,
                id,
                code,
                legalBasis,
                articles().of(povertyClass),
                areaType,
                new Classification.PointsA(
                        pointsA,
                        cutOff.maxPointsA(),
                        poorByIncome,
                        cutOff.incomeVnd(),
                        score == null ? null : score.basePoints(),
                        score == null ? null : score.lines()),
                new Classification.PointsB(pointsB, minPointsBPoor, deprived, scored));
    }

    private CutOff cutOff(AreaType areaType) {
        return cutOffs.stream()
                .filter(c -> c.areaType() == areaType)
                .findFirst()
                .orElseThrow(() -> Problem.of(HouseholdProblems.CUT_OFF_MISSING, code, areaType.name()));
    }

    public List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    /** @throws Problem CUT_OFF_MISSING */
    public int maxPointsA(AreaType areaType) {
        return cutOff(areaType).maxPointsA();
    }

    public int minPointsBPoor() {
        return minPointsBPoor;
    }

    Articles articles() {
        return articles == null ? Articles.NONE : articles;
    }

    private void requireKnown(List<String> deprivations) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        var known = indicators.stream().map(Indicator::code).toList();
        for (int i = 0; i < deprivations.size(); i++) {
            if (!known.contains(deprivations.get(i))) {
                problem.at("/deprivations/" + i, HouseholdProblems.INDICATOR_UNKNOWN, deprivations.get(i), code);
            }
        }
        namedTwice(problem, "/deprivations/%d", deprivations);
        if (problem.hasErrors()) {
            throw problem;
        }
    }
}
