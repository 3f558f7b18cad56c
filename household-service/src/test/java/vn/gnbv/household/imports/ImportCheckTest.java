package vn.gnbv.household.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.household.directory.UnitPlaces.Place;
import vn.gnbv.household.directory.UnitPlaces.Span;
import vn.gnbv.household.household.RegisterHousehold;
import vn.gnbv.household.household.RegisterHousehold.NewMember;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.household.household.Sex;
import vn.gnbv.platform.secret.Secret;

class ImportCheckTest {

    private static final UUID UNIT = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);
    private static final List<Span> ALWAYS = List.of(new Span(null, null));

    private final ImportCheck check = new ImportCheck(
            new Settlement(
                    (code, on) -> List.of(),
                    units -> units.stream()
                            .map(unit -> new Place(unit, ALWAYS, true, List.of()))
                            .toList(),
                    null),
            new Secret("0123456789abcdef0123456789abcdef").hash("test"),
            TODAY);

    @Test
    void hasTheRulesOfTheRegister() {
        assertThat(errors(born(Relationship.HEAD, 1980, null), born(Relationship.CHILD, 1979, null)))
                .containsExactly("/members/1/relationship CHILD_OLDER_THAN_PARENT");
        assertThat(errors(born(Relationship.SPOUSE, 2025, null)))
                .containsExactly("/members/0/relationship HEAD_FIRST", "/members/0/birthYear DATE_IN_FUTURE");
    }

    @Test
    void namesWhatIsMissingOrBroken() {
        assertThat(errors(born(Relationship.HEAD, 1980, "14088001234")))
                .containsExactly("/members/0/citizenId CITIZEN_ID_BROKEN");
        assertThat(errors(new NewMember(" ", null, 1889, null, null, "x".repeat(51), null, null, null, null)))
                .containsExactly(
                        "/members/0/fullName FIELD_MISSING",
                        "/members/0/sex FIELD_MISSING",
                        "/members/0/relationship FIELD_MISSING",
                        "/members/0/birthYear DATE_TOO_EARLY",
                        "/members/0/ethnicity TEXT_TOO_LONG");
        assertThat(errors(new NewMember(
                        "Lò\u0000", Sex.MALE, null, null, Relationship.HEAD, null, null, null, null, null)))
                .containsExactly("/members/0/fullName TEXT_NOT_PLAIN");
        assertThat(errors()).containsExactly("/members FIELD_MISSING");
        assertThat(errors((NewMember) null)).containsExactly("/members/0 FIELD_MISSING");
    }

    @Test
    void aHouseholdHasNoMoreMembersThanTheRegisterTakes() {
        var members = new NewMember[RegisterHousehold.MOST_MEMBERS + 1];
        Arrays.fill(members, born(Relationship.OTHER, 1980, null));
        members[0] = born(Relationship.HEAD, 1980, null);
        assertThat(errors(members)).containsExactly("/members MEMBERS_TOO_MANY");
        assertThat(errors(Arrays.copyOf(members, RegisterHousehold.MOST_MEMBERS)))
                .isEmpty();
    }

    @Test
    void givesTheSameIdToTheSameNumberOfAUnitAndToNoOther() {
        var id = ImportCheck.id(UNIT, "7");
        assertThat(id).isEqualTo(ImportCheck.id(UNIT, "7"));
        assertThat(id).isNotEqualTo(ImportCheck.id(UNIT, "8")).isNotEqualTo(ImportCheck.id(UUID.randomUUID(), "7"));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void givesTheSameIdToWhatIsStatedAgainWithoutANumberAndToNothingElse() {
        var head = born(Relationship.HEAD, 1980, "014080001234");
        var child = born(Relationship.CHILD, 2010, null);
        var other = born(Relationship.CHILD, 2011, null);
        var id = id(UNIT, "2015-01-01", head, child, other);
        assertThat(id(UNIT, "2015-01-01", head, other, child)).isEqualTo(id);
        assertThat(List.of(
                        id(UNIT, "2015-01-01", head, child),
                        id(UNIT, "2015-01-02", head, child, other),
                        id(UUID.randomUUID(), "2015-01-01", head, child, other),
                        id(UNIT, "2015-01-01", born(Relationship.HEAD, 1980, "014080001235"), child, other),
                        id(UNIT, "2015-01-01", born(Relationship.HEAD, 1980, null), child, other)))
                .doesNotContain(id)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-", "@x"})
    void refusesNamesThatASpreadsheetWouldCompute(String name) {
        assertThat(errors(new NewMember(name, Sex.MALE, null, null, Relationship.HEAD, null, null, null, null, null)))
                .containsExactly("/members/0/fullName FORMULA_REFUSED");
    }

    private UUID id(UUID unit, String since, NewMember... members) {
        var household =
                new StatedHousehold(null, unit, null, null, LocalDate.parse(since), Arrays.asList(members), null);
        return check.check(new Stated(1, household, List.of(), Stated.inLine(1)))
                .item()
                .id();
    }

    private List<String> errors(@Nullable NewMember... members) {
        var household =
                new StatedHousehold(null, UNIT, null, "1", LocalDate.of(2015, 1, 1), Arrays.asList(members), null);
        return check.check(new Stated(1, household, List.of(), Stated.inLine(1))).errors().stream()
                .map(e -> e.place() + " " + e.code())
                .toList();
    }

    private static NewMember born(Relationship relationship, int year, @Nullable String citizenId) {
        return new NewMember("Lò Văn Thử", Sex.MALE, year, null, relationship, null, null, null, null, citizenId);
    }
}
