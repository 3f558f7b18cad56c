package vn.gnbv.plans.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.BrokenRules;

class LabelImportTest {

    private static final UUID COMMUNE = new UUID(0, 4171);
    private static final AdministrativeUnit UNIT = AdministrativeUnit.unknown(COMMUNE)
            .with(List.of(new UnitVersion(
                    "04171",
                    "Xã Bó Sinh",
                    UnitType.COMMUNE,
                    UnitLevel.COMMUNE,
                    new UUID(0, 126),
                    AreaType.RURAL,
                    null,
                    LocalDate.parse("2025-06-30"),
                    null)));

    @Test
    void callsAUnitSomethingForATimeAndEndsItWhereTheNextDecisionBegins() {
        var unit = take(UNIT, row("2017-01-01", null), row("2021-06-04", null));
        assertThat(unit.labels())
                .containsExactly(
                        new UnitLabel(
                                UnitLabelKind.EXTREMELY_DIFFICULT,
                                LocalDate.parse("2017-01-01"),
                                LocalDate.parse("2021-06-03"),
                                "861/QĐ-TTg"),
                        new UnitLabel(
                                UnitLabelKind.EXTREMELY_DIFFICULT, LocalDate.parse("2021-06-04"), null, "861/QĐ-TTg"));
        var again = new LabelImport(List.of(row("2021-06-04", null)), Map.of(COMMUNE, unit)).run();
        assertThat(again.changes()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void refusesAUnitThatIsNotThereOnTheFirstDay() {
        assertThat(rules(row("2025-07-01", null))).containsExactly("/labels/0/code NO_UNIT_ON_DAY");
        assertThat(rules(new ImportUnits.Label(
                        UUID.randomUUID(), null, UnitLabelKind.BORDER, LocalDate.parse("2024-01-01"), null, null)))
                .containsExactly("/labels/0/unitId NO_UNIT_ON_DAY");
    }

    @Test
    void refusesALabelThatEndsBeforeItBegins() {
        assertThat(rules(row("2021-06-04", "2021-06-03"))).containsExactly("/labels/0/validTo VALIDITY_REVERSED");
    }

    @Test
    void refusesTheSameLabelTwiceAtOnce() {
        assertThat(rules(row("2021-06-04", "2025-12-31"), row("2022-01-01", null)))
                .containsExactly("/labels/1/validFrom VERSIONS_OVERLAP");
    }

    private static AdministrativeUnit take(AdministrativeUnit unit, ImportUnits.Label... rows) {
        return new LabelImport(List.of(rows), Map.of(COMMUNE, unit))
                .run()
                .changes()
                .iterator()
                .next();
    }

    private static List<String> rules(ImportUnits.Label... rows) {
        return BrokenRules.withPointers(() -> new LabelImport(List.of(rows), Map.of(COMMUNE, UNIT)).run());
    }

    private static ImportUnits.Label row(String from, @Nullable String to) {
        return new ImportUnits.Label(
                null,
                "04171",
                UnitLabelKind.EXTREMELY_DIFFICULT,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "861/QĐ-TTg");
    }
}
