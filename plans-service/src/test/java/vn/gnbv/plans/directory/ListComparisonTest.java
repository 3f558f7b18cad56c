package vn.gnbv.plans.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.directory.ConfirmList.Verdict;
import vn.gnbv.plans.directory.ListChange.Kind;
import vn.gnbv.plans.directory.ListChange.Standing;
import vn.gnbv.platform.problem.BrokenRules;

class ListComparisonTest {

    private static final LocalDate JUNE = LocalDate.parse("2025-06-30");
    private static final LocalDate JULY = LocalDate.parse("2025-07-01");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-30");
    private static final String OLD = """
            14,Tỉnh Sơn La,PROVINCE,
            126,Huyện Sông Mã,DISTRICT,14
            04168,Thị trấn Sông Mã,COMMUNE,126
            04171,Xã Bó Sinh,COMMUNE,126
            04174,Xã Pú Pẩu,COMMUNE,126
            """;

    private final Map<UUID, AdministrativeUnit> known = new HashMap<>();

    @Test
    void endsWhatTheListNoLongerNamesOnTheDayBefore() {
        take(OLD, JUNE);
        var run = take("14,Tỉnh Sơn La,PROVINCE,\n04171,Xã Bó Sinh,COMMUNE,14", JULY);
        assertThat(kinds(run)).containsExactlyInAnyOrder("MOVED 04171", "ENDED 04168", "ENDED 04174", "ENDED 126");
        assertThat(unit("126", JUNE).versions())
                .extracting(UnitVersion::validTo)
                .containsExactly(JUNE);
    }

    @Test
    void goesOnWithAUnitOfTheSameNameUnderANewParent() {
        take(OLD, JUNE);
        var before = unit("04171", JUNE).id();
        take("14,Tỉnh Sơn La,PROVINCE,\n04171,Xã Bó Sinh,COMMUNE,14", JULY);
        var after = unit("04171", JULY);
        assertThat(after.id()).isEqualTo(before);
        assertThat(after.versions()).hasSize(2);
        assertThat(after.on(JULY).orElseThrow().parentId())
                .isEqualTo(unit("14", JULY).id());
        assertThat(after.on(JUNE).orElseThrow().parentId())
                .isEqualTo(unit("126", JUNE).id());
    }

    @Test
    void takesACodeUnderAnotherNameForAnotherUnit() {
        take(OLD, JUNE);
        var run = take("14,Tỉnh Sơn La,PROVINCE,\n04174,Xã Chiềng Sơ,COMMUNE,14", JULY);
        assertThat(kinds(run)).contains("NEW 04174", "ENDED 04174");
        assertThat(unit("04174", JULY).id()).isNotEqualTo(unit("04174", JUNE).id());
    }

    @Test
    void takesAUnitWhoseTypeAndParentBothChangeForAnotherOne() {
        take(OLD, JUNE);
        take("14,Tỉnh Sơn La,PROVINCE,\n04168,Xã Sông Mã,COMMUNE,14", JULY);
        var town = unit("04168", JUNE);
        var commune = unit("04168", JULY);
        assertThat(commune.id()).isNotEqualTo(town.id());
        assertThat(town.versions().getLast().areaType()).isEqualTo(AreaType.URBAN);
        assertThat(commune.versions().getLast().areaType()).isEqualTo(AreaType.RURAL);
    }

    @Test
    void goesOnWithAUnitThatBecomesAnotherTypeInItsPlace() {
        take("75,Tỉnh Đồng Nai,PROVINCE,\n25270,Xã Lộc Ninh,COMMUNE,75", JULY);
        var before = unit("25270", JULY).id();
        var run = take("75,Thành phố Đồng Nai,PROVINCE,\n25270,Phường Lộc Ninh,COMMUNE,75", APRIL);
        assertThat(kinds(run)).containsExactly("RETYPED 75", "RETYPED 25270");
        assertThat(unit("25270", APRIL).id()).isEqualTo(before);
        assertThat(unit("25270", APRIL).on(APRIL).orElseThrow().areaType()).isEqualTo(AreaType.URBAN);
        assertThat(unit("25270", APRIL).on(JULY).orElseThrow().areaType()).isEqualTo(AreaType.RURAL);
    }

    @Test
    void correctsAMereSpellingInTheVersionThatHasIt() {
        take("38,Tỉnh Thanh Hóa,PROVINCE,", JULY);
        var run = take("38,Tỉnh Thanh Hoá,PROVINCE,", APRIL);
        assertThat(run.count(Standing.SPELLING)).isEqualTo(1);
        assertThat(run.count(Standing.LAW)).isZero();
        var unit = unit("38", APRIL);
        assertThat(unit.versions()).hasSize(1);
        assertThat(unit.versions().getFirst().name()).isEqualTo("Tỉnh Thanh Hoá");
        assertThat(unit.versions().getFirst().validFrom()).isEqualTo(JULY);
    }

    @Test
    void leavesTheSpellingOfALaterListAlone() {
        take("38,Tỉnh Thanh Hoá,PROVINCE,", JULY);
        var scope = new ListComparison.Scope(JULY, null, null, false);
        var run = new ListComparison(list("38,Tỉnh Thanh Hóa,PROVINCE,"), scope, known, Map.of()).run();
        assertThat(run.differences()).isEmpty();
        assertThat(run.changes()).isEmpty();
    }

    @Test
    void asksWhatANameIsThatOnlyResemblesTheKnownOne() {
        take("08,Tỉnh Tuyên Quang,PROVINCE,\n00745,Xã Phó Bảng,COMMUNE,08", JULY);
        var list = "08,Tỉnh Tuyên Quang,PROVINCE,\n00745,Xã Phố Bảng,COMMUNE,08";
        var asked = compare(list, APRIL, null, Map.of());
        assertThat(asked.count(Standing.CONFIRM)).isEqualTo(1);
        assertThat(asked.changes()).isEmpty();

        assertThat(compare(list, APRIL, null, Map.of("00745", Verdict.SPELLING)).changes())
                .singleElement()
                .satisfies(unit -> assertThat(unit.versions())
                        .extracting(UnitVersion::name)
                        .containsExactly("Xã Phố Bảng"));
        assertThat(compare(list, APRIL, null, Map.of("00745", Verdict.RENAMED)).changes())
                .singleElement()
                .satisfies(unit -> assertThat(unit.versions())
                        .extracting(UnitVersion::name)
                        .containsExactly("Xã Phó Bảng", "Xã Phố Bảng"));
        assertThat(compare(list, APRIL, null, Map.of("00745", Verdict.ANOTHER_UNIT))
                        .changes())
                .hasSize(2);
    }

    @Test
    void touchesNothingOutsideItsScopeAndNoVillage() {
        take(OLD + "15,Tỉnh Yên Bái,PROVINCE,\n", JUNE);
        var village = AdministrativeUnit.unknown(UUID.randomUUID())
                .with(List.of(new UnitVersion(
                        "04171-1",
                        "Bản Mé",
                        UnitType.VILLAGE,
                        UnitLevel.VILLAGE,
                        unit("04171", JUNE).id(),
                        null,
                        null,
                        null,
                        null)));
        known.put(village.id(), village);
        var district = unit("126", JUNE).id();
        var run = compare(
                "126,Huyện Sông Mã,DISTRICT,14\n04171,Xã Bó Sinh,COMMUNE,126\n04177,Xã Mới,COMMUNE,126",
                JULY,
                district,
                Map.of());
        assertThat(kinds(run)).containsExactlyInAnyOrder("NEW 04177", "ENDED 04168", "ENDED 04174");
    }

    @Test
    void changesNothingWhenItIsTakenUpAgain() {
        take(OLD, JUNE);
        assertThat(take(OLD, JUNE).changes()).isEmpty();
        assertThat(compare(OLD, JULY, null, Map.of()).changes()).isEmpty();
    }

    @Test
    void goesOnWithAUnitThatWasSaidToEndOnTheDayBefore() {
        take(OLD, JUNE);
        var province = unit("14", JUNE);
        known.put(province.id(), province.goneFrom(JULY));
        var run = compare("14,Tỉnh Sơn La,PROVINCE,", JULY, null, Map.of());
        assertThat(kinds(run)).contains("CONTINUED 14");
        assertThat(run.changes())
                .filteredOn(u -> u.id().equals(province.id()))
                .singleElement()
                .satisfies(u -> assertThat(u.versions()).hasSize(2));
    }

    @Test
    void refusesAListThatComesAfterALaterOne() {
        take("14,Tỉnh Sơn La,PROVINCE,", JUNE);
        take("14,Thành phố Sơn La,PROVINCE,", APRIL);
        assertThat(rules("14,Tỉnh Sơn La,PROVINCE,\n04171,Xã Bó Sinh,COMMUNE,14", JUNE, null))
                .isEmpty();
        assertThat(rules("15,Tỉnh Lào Cai,PROVINCE,", JULY, null)).containsExactly("LATER_VERSION_KNOWN");
    }

    @Test
    void refusesToEndWhatBeginsOnTheVeryDay() {
        take(OLD, JULY);
        assertThat(rules("14,Tỉnh Sơn La,PROVINCE,", JULY, null))
                .containsExactly("BEGAN_WITH_LIST", "BEGAN_WITH_LIST", "BEGAN_WITH_LIST", "BEGAN_WITH_LIST");
    }

    @Test
    void refusesAParentThatIsNotAboveInTheList() {
        assertThat(rules("14,Tỉnh Sơn La,PROVINCE,\n04171,Xã Bó Sinh,COMMUNE,99", JULY, null))
                .containsExactly("LIST_PARENT_UNKNOWN");
        assertThat(rules("14,Tỉnh Sơn La,PROVINCE,\n04171,Xã Bó Sinh,COMMUNE,", JULY, null))
                .containsExactly("LIST_PARENT_UNKNOWN");
        assertThat(rules("04171,Xã Bó Sinh,COMMUNE,04171", JULY, null)).containsExactly("LIST_PARENT_UNKNOWN");
    }

    @Test
    void refusesACodeThatAUnitOutsideTheScopeHas() {
        take(OLD + "15,Tỉnh Yên Bái,PROVINCE,\n", JUNE);
        assertThat(rules(
                        "126,Huyện Sông Mã,DISTRICT,14\n15,Xã Mới,COMMUNE,126",
                        JULY,
                        unit("126", JUNE).id()))
                .contains("CODE_TAKEN");
    }

    @Test
    void refusesAScopeThatDoesNotExistOnTheDay() {
        assertThat(rules(OLD, JULY, UUID.randomUUID())).containsExactly("UNKNOWN_UNIT");
    }

    @Test
    void findsInTheNationalListsWhatTheLawChangedAndWhatOnlyTheTypistDid() throws IOException {
        var june = national("2025-06-30");
        var july = national("2025-07-01");
        var april = national("2026-04-30");
        assertThat(take(june, JUNE).changes()).hasSize(10_794);

        var reform = compare(july, JULY, null, Map.of());
        assertThat(counts(reform))
                .isEqualTo(Map.of("LAW NEW", 2_150L, "LAW ENDED", 9_589L, "LAW MOVED", 1_157L, "CONFIRM", 21L));
        assertThat(reform.differences().stream()
                        .filter(d -> d.kind() == Kind.NEW)
                        .filter(d -> d.code().length() == 5))
                .hasSize(2_143);
        var decided = reform.differences().stream()
                .filter(d -> d.standing() == Standing.CONFIRM)
                .collect(Collectors.toMap(ListChange::code, d -> Verdict.SPELLING));
        keep(compare(july, JULY, null, decided));
        assertThat(compare(july, JULY, null, Map.of()).differences()).isEmpty();

        var year = compare(april, APRIL, null, Map.of());
        assertThat(counts(year)).isEqualTo(Map.of("LAW RETYPED", 11L, "CONFIRM", 1L, "SPELLING", 193L));
        assertThat(year.differences().stream()
                        .filter(d -> d.standing() == Standing.LAW)
                        .map(ListChange::nameAfter))
                .contains("Thành phố Đồng Nai")
                .filteredOn(name -> name.startsWith("Phường "))
                .hasSize(10);
        assertThat(year.differences().stream()
                        .filter(d -> d.standing() == Standing.CONFIRM)
                        .map(ListChange::code))
                .containsExactly("00745");
    }

    private static String national(String day) throws IOException {
        var file = NationalList.of(day);
        assumeTrue(file.isPresent(), "the national lists lie beside the repository");
        var text = Files.readString(file.get());
        return text.substring(text.indexOf('\n') + 1);
    }

    private static Map<String, Long> counts(ListComparison run) {
        return run.differences().stream()
                .collect(Collectors.groupingBy(
                        d -> d.kind() == null ? d.standing().name() : d.standing() + " " + d.kind(),
                        Collectors.counting()));
    }

    private ListComparison take(String rows, LocalDate day) {
        var run = compare(rows, day, null, Map.of());
        keep(run);
        return run;
    }

    private void keep(ListComparison run) {
        run.changes().forEach(unit -> known.put(unit.id(), unit));
    }

    private ListComparison compare(String rows, LocalDate day, @Nullable UUID below, Map<String, Verdict> verdicts) {
        return new ListComparison(list(rows), new ListComparison.Scope(day, below, null, true), known, verdicts).run();
    }

    private List<String> rules(String rows, LocalDate day, @Nullable UUID below) {
        return BrokenRules.of(() -> compare(rows, day, below, Map.of()));
    }

    private static OfficialList list(String rows) {
        return OfficialList.read("code,full_name,level,parent_code\n" + rows);
    }

    private static List<String> kinds(ListComparison run) {
        return run.differences().stream().map(d -> d.kind() + " " + d.code()).toList();
    }

    private AdministrativeUnit unit(String code, LocalDate day) {
        return known.values().stream()
                .filter(u -> u.on(day).filter(v -> v.code().equals(code)).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
