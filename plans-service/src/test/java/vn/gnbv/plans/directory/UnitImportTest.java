package vn.gnbv.plans.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Problem;

class UnitImportTest {

    private static final UUID PROVINCE = new UUID(0, 14);
    private static final UUID COMMUNE = new UUID(0, 4168);

    private final Map<UUID, AdministrativeUnit> known = new HashMap<>();

    @Test
    void takesUpUnitsWhoseParentStandsLaterInTheList() {
        var run =
                run(row(COMMUNE, "04168", UnitLevel.COMMUNE, PROVINCE), row(PROVINCE, "14", UnitLevel.PROVINCE, null));
        assertThat(run.imported()).isEqualTo(2);
        assertThat(run.changes()).extracting(AdministrativeUnit::version).containsOnly(0);
    }

    @Test
    void changesNothingWhenTheListIsTakenUpAgain() {
        var list = new ImportUnits.Row[] {
            row(PROVINCE, "14", UnitLevel.PROVINCE, null), row(COMMUNE, "04168", UnitLevel.COMMUNE, PROVINCE)
        };
        remember(run(list));
        var again = run(list);
        assertThat(again.changes()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void findsAUnitWithoutIdByTheCodeThatItHasAtThatTime() {
        remember(run(row(PROVINCE, "14", UnitLevel.PROVINCE, null)));
        var again = run(named(null, "14", "Tỉnh Sơn La (sửa)"));
        assertThat(again.changed()).isEqualTo(1);
        assertThat(again.changes()).extracting(AdministrativeUnit::id).containsExactly(PROVINCE);
    }

    @Test
    void takesAReusedCodeForAnotherUnit() {
        remember(run(until("14", "2025-06-30")));
        var later = run(from("14", "2025-07-01"));
        assertThat(later.imported()).isEqualTo(1);
        assertThat(later.changes()).extracting(AdministrativeUnit::id).doesNotContain(PROVINCE);
    }

    @Test
    void findsParentsByTheirCode() {
        var run = run(
                row(PROVINCE, "14", UnitLevel.PROVINCE, null),
                new ImportUnits.Row(
                        COMMUNE,
                        "04168",
                        "c",
                        UnitType.COMMUNE,
                        UnitLevel.COMMUNE,
                        null,
                        "14",
                        null,
                        null,
                        null,
                        null));
        assertThat(run.changes())
                .filteredOn(u -> u.id().equals(COMMUNE))
                .extracting(u -> u.versions().getFirst().parentId())
                .containsExactly(PROVINCE);
    }

    @Test
    void refusesUnitsWithoutAParentWithAnUnknownOneOrWithOneThatIsNotAbove() {
        assertThatThrownBy(() -> run(row(COMMUNE, "04168", UnitLevel.COMMUNE, null)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> run(row(COMMUNE, "04168", UnitLevel.COMMUNE, PROVINCE)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> run(
                        row(PROVINCE, "14", UnitLevel.PROVINCE, COMMUNE),
                        row(COMMUNE, "04168", UnitLevel.COMMUNE, PROVINCE)))
                .isInstanceOf(Problem.class);
    }

    private UnitImport run(ImportUnits.Row... rows) {
        return new UnitImport(List.of(rows), known).run();
    }

    private void remember(UnitImport run) {
        run.changes().forEach(unit -> known.put(unit.id(), unit));
    }

    private static ImportUnits.Row row(@Nullable UUID id, String code, UnitLevel level, @Nullable UUID parent) {
        return new ImportUnits.Row(
                id, code, "name " + code, UnitType.COMMUNE, level, parent, null, null, null, null, null);
    }

    private static ImportUnits.Row named(@Nullable UUID id, String code, String name) {
        return new ImportUnits.Row(
                id, code, name, UnitType.PROVINCE, UnitLevel.PROVINCE, null, null, null, null, null, null);
    }

    private static ImportUnits.Row until(String code, String lastDay) {
        return new ImportUnits.Row(
                PROVINCE,
                code,
                "old",
                UnitType.PROVINCE,
                UnitLevel.PROVINCE,
                null,
                null,
                null,
                null,
                LocalDate.parse(lastDay),
                null);
    }

    private static ImportUnits.Row from(String code, String firstDay) {
        return new ImportUnits.Row(
                null,
                code,
                "new",
                UnitType.PROVINCE,
                UnitLevel.PROVINCE,
                null,
                null,
                null,
                LocalDate.parse(firstDay),
                null,
                null);
    }
}
