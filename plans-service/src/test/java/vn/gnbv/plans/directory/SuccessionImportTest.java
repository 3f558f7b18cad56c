package vn.gnbv.plans.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.BrokenRules;

/** What units become, and the way from one of long ago to those of today. */
class SuccessionImportTest {

    private static final LocalDate JUNE = LocalDate.parse("2025-06-30");
    private static final LocalDate JULY = LocalDate.parse("2025-07-01");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-30");

    private final Map<UUID, AdministrativeUnit> known = new HashMap<>();

    @BeforeEach
    void begin() {
        unit("OLD-1", null, JUNE);
        unit("OLD-2", null, JUNE);
        unit("OLD-3", null, JUNE);
        unit("KEPT", null, null);
        unit("NEW-1", JULY, null);
        unit("NEW-2", JULY, APRIL.minusDays(1));
        unit("LAST", APRIL, null);
    }

    @Test
    void mergesSeveralIntoOneAndSaysSoOnlyOnce() {
        var rows = List.of(
                row("OLD-1", "NEW-1", SuccessionKind.MERGE, "1"), row("OLD-2", "NEW-1", SuccessionKind.MERGE, "1.0"));
        assertThat(take(rows).changes()).hasSize(2);
        assertThat(take(rows).changes()).isEmpty();
        assertThat(new SuccessionImport(rows, known).run().unchanged()).isEqualTo(2);
    }

    @Test
    void replacesWhatWasSaidOfTheSameUnitAndDay() {
        take(List.of(row("OLD-1", "NEW-1", SuccessionKind.MERGE, "1")));
        take(List.of(row("OLD-1", "NEW-2", SuccessionKind.MERGE, null)));
        assertThat(find("OLD-1").successions()).hasSize(1);
        assertThat(find("OLD-1").version()).isEqualTo(2);
    }

    @Test
    void letsAUnitThatGivesAPartAwayKeepTheRest() {
        assertThat(rules(
                        row("KEPT", "KEPT", SuccessionKind.SPLIT, "0.7"),
                        row("KEPT", "NEW-1", SuccessionKind.SPLIT, "0.3")))
                .isEmpty();
        assertThat(rules(row("KEPT", "KEPT", SuccessionKind.MERGE, null)))
                .containsExactly("/successions/0/successorCode SUCCEEDS_ITSELF");
    }

    @Test
    void refusesWeightsThatDoNotMakeOneOrOfWhichOneIsMissing() {
        assertThat(rules(
                        row("OLD-1", "NEW-1", SuccessionKind.SPLIT, "0.5"),
                        row("OLD-1", "NEW-2", SuccessionKind.SPLIT, "0.4")))
                .containsExactly("/successions/1/weight WEIGHTS_NOT_ONE");
        assertThat(rules(
                        row("OLD-1", "NEW-1", SuccessionKind.SPLIT, "1"),
                        row("OLD-1", "NEW-2", SuccessionKind.SPLIT, null)))
                .containsExactly("/successions/1/weight WEIGHTS_NOT_ONE");
        assertThat(rules(
                        row("OLD-1", "NEW-1", SuccessionKind.SPLIT, null),
                        row("OLD-1", "NEW-2", SuccessionKind.SPLIT, null)))
                .isEmpty();
    }

    @Test
    void refusesUnitsThatWereNotThereOnTheDay() {
        assertThat(rules(row("NEW-1", "LAST", SuccessionKind.MERGE, null)))
                .containsExactly(
                        "/successions/0/predecessorCode NO_UNIT_ON_DAY", "/successions/0/successorCode NO_UNIT_ON_DAY");
        var nobody =
                new ImportUnits.Succession(UUID.randomUUID(), null, null, null, SuccessionKind.MERGE, null, JULY, null);
        assertThat(rules(nobody))
                .containsExactly(
                        "/successions/0/predecessorId NO_UNIT_ON_DAY", "/successions/0/successorId NO_UNIT_ON_DAY");
    }

    @Test
    void refusesTheSameSuccessorTwice() {
        assertThat(rules(
                        row("OLD-1", "NEW-1", SuccessionKind.SPLIT, "0.5"),
                        row("OLD-1", "NEW-1", SuccessionKind.SPLIT, "0.5")))
                .containsExactly("/successions/1/successorCode DUPLICATE");
    }

    @Test
    void refusesARenamedUnitWithTwoSuccessorsAndASplitWithOne() {
        assertThat(rules(
                        row("OLD-1", "NEW-1", SuccessionKind.RENAME, null),
                        row("OLD-1", "NEW-2", SuccessionKind.RENAME, null)))
                .containsExactly(
                        "/successions/0/kind SUCCESSION_NOT_ONE_TO_ONE",
                        "/successions/1/kind SUCCESSION_NOT_ONE_TO_ONE");
        assertThat(rules(row("OLD-1", "NEW-1", SuccessionKind.SPLIT, null)))
                .containsExactly("/successions/0/kind SPLIT_NEEDS_TWO");
    }

    @Test
    void followsAUnitToThoseOfTodayAndAddsUpItsParts() {
        take(List.of(
                row("OLD-1", "NEW-1", SuccessionKind.SPLIT, "0.6"),
                row("OLD-1", "NEW-2", SuccessionKind.SPLIT, "0.4")));
        var later = new ImportUnits.Succession(
                null, "NEW-2", null, "LAST", SuccessionKind.RECLASSIFY, null, APRIL, "237/NQ-UBTVQH16");
        take(List.of(later));
        assertThat(became("OLD-1", JUNE)).containsExactly("OLD-1 IN_FORCE 1");
        assertThat(became("OLD-1", JULY)).containsExactlyInAnyOrder("NEW-1 IN_FORCE 0.6", "NEW-2 IN_FORCE 0.4");
        assertThat(became("OLD-1", APRIL)).containsExactlyInAnyOrder("NEW-1 IN_FORCE 0.6", "LAST IN_FORCE 0.4");
    }

    @Test
    void addsUpPartsThatMeetAgain() {
        take(List.of(
                row("OLD-1", "NEW-1", SuccessionKind.SPLIT, "0.6"),
                row("OLD-1", "NEW-2", SuccessionKind.SPLIT, "0.4")));
        take(List.of(
                new ImportUnits.Succession(null, "NEW-2", null, "NEW-1", SuccessionKind.MERGE, null, APRIL, null)));
        assertThat(became("OLD-1", APRIL)).containsExactly("NEW-1 IN_FORCE 1");
    }

    @Test
    void saysThatNobodyKnowsWhatAVanishedUnitBecame() {
        assertThat(became("OLD-3", APRIL)).containsExactly("OLD-3 UNKNOWN 1");
        take(List.of(
                row("OLD-1", "NEW-1", SuccessionKind.SPLIT, null), row("OLD-1", "NEW-2", SuccessionKind.SPLIT, null)));
        assertThat(became("OLD-1", APRIL)).containsExactlyInAnyOrder("NEW-1 IN_FORCE null", "NEW-2 UNKNOWN null");
    }

    @Test
    void leavesAUnitThatStaysWhatItIs() {
        take(List.of(
                row("KEPT", "KEPT", SuccessionKind.SPLIT, "0.7"), row("KEPT", "NEW-1", SuccessionKind.SPLIT, "0.3")));
        assertThat(became("KEPT", APRIL)).containsExactlyInAnyOrder("KEPT IN_FORCE 0.7", "NEW-1 IN_FORCE 0.3");
    }

    private SuccessionImport take(List<ImportUnits.Succession> rows) {
        var run = new SuccessionImport(rows, known).run();
        run.changes().forEach(unit -> known.put(unit.id(), unit));
        return run;
    }

    private List<String> rules(ImportUnits.Succession... rows) {
        return BrokenRules.withPointers(() -> new SuccessionImport(List.of(rows), known).run());
    }

    private List<String> became(String code, LocalDate day) {
        return Successors.of(find(code).id(), known, day).stream()
                .map(s -> s.code() + " " + s.standing() + " "
                        + (s.weight() == null
                                ? null
                                : s.weight().stripTrailingZeros().toPlainString()))
                .toList();
    }

    private static ImportUnits.Succession row(
            String predecessor, String successor, SuccessionKind kind, @Nullable String weight) {
        return new ImportUnits.Succession(
                null,
                predecessor,
                null,
                successor,
                kind,
                weight == null ? null : new BigDecimal(weight),
                JULY,
                "1681/NQ-UBTVQH15");
    }

    private void unit(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        var id = UUID.randomUUID();
        var version = new UnitVersion(
                code, code, UnitType.COMMUNE, UnitLevel.COMMUNE, new UUID(0, 14), AreaType.RURAL, from, to, null);
        known.put(id, AdministrativeUnit.unknown(id).with(List.of(version)));
    }

    private AdministrativeUnit find(String code) {
        return known.values().stream()
                .filter(u -> u.versions().getFirst().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
