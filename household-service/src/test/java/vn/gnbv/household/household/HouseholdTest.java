package vn.gnbv.household.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.household.RegisterHousehold.NewMember;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.secret.Secret;

class HouseholdTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);
    private static final CitizenIds CITIZEN_IDS = new CitizenIds(new Secret("a secret that is only used in tests"));

    @Test
    void takesTheYearOfBirthFromTheDateOfBirth() {
        var household = household(born(Relationship.HEAD, null, LocalDate.of(1970, 3, 4)));
        assertThat(household.members.getFirst().birthYear).isEqualTo(1970);
    }

    @Test
    void leavesUnknownWhatIsNotStated() {
        var member = household(member(Relationship.HEAD, null)).members.getFirst();
        assertThat(member.birthYear).isNull();
        assertThat(member.citizenId).isNull();
        assertThat(member.citizenIdMatch).isNull();
    }

    @Test
    void hasItsHeadFirstAndNoOther() {
        assertThatThrownBy(() -> household(member(Relationship.SPOUSE, null))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> household(member(Relationship.HEAD, null), member(Relationship.HEAD, null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusesTheSameCitizenIdTwice() {
        assertThatThrownBy(() -> household(
                        member(Relationship.HEAD, "014088001234"), member(Relationship.CHILD, "014088001234")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusesAYearOfBirthThatIsNotThatOfTheDate() {
        assertThatThrownBy(() -> household(born(Relationship.HEAD, 1971, LocalDate.of(1970, 3, 4))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusesBirthsAndResidencesInTheFuture() {
        assertThatThrownBy(() -> household(born(Relationship.HEAD, null, TODAY.plusDays(1))))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> household(born(Relationship.HEAD, 2025, null))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Household(
                        new RegisterHousehold(
                                null,
                                UUID.randomUUID(),
                                TODAY.plusDays(1),
                                List.of(member(Relationship.HEAD, null)),
                                null),
                        CITIZEN_IDS,
                        "officer",
                        TODAY))
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusesAChildThatIsOlderThanItsParentAndAParentThatIsYounger() {
        var head = born(Relationship.HEAD, 1980, null);
        for (var relationship : List.of(Relationship.CHILD, Relationship.GRANDCHILD)) {
            assertThatThrownBy(() -> household(head, born(relationship, 1979, null)))
                    .isInstanceOf(Problem.class);
        }
        for (var relationship : List.of(Relationship.PARENT, Relationship.GRANDPARENT)) {
            assertThatThrownBy(() -> household(head, born(relationship, 1981, null)))
                    .isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> household(
                        born(Relationship.HEAD, null, LocalDate.of(1980, 5, 2)),
                        born(Relationship.CHILD, null, LocalDate.of(1980, 5, 1))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void concludesNothingFromAnUnknownYearOrFromTwoYearsThatAreTheSame() {
        household(born(Relationship.HEAD, null, null), born(Relationship.CHILD, 1930, null));
        household(born(Relationship.HEAD, 1980, null), born(Relationship.CHILD, 1980, null));
        household(born(Relationship.HEAD, 1980, null), born(Relationship.CHILD, null, LocalDate.of(1980, 1, 1)));
        household(born(Relationship.HEAD, 1980, null), born(Relationship.SPOUSE, 1950, null));
    }

    @Test
    void refusesBirthsBeforeAnybodyAliveWasBorn() {
        assertThatThrownBy(() -> household(born(Relationship.HEAD, null, LocalDate.of(1889, 12, 31))))
                .isInstanceOf(Problem.class);
        household(born(Relationship.HEAD, null, LocalDate.of(1890, 1, 1)));
    }

    @Test
    void saysNeitherNameNorCitizenIdWhenItIsPrinted() {
        assertThat(new RegisterHousehold(
                                null,
                                UUID.randomUUID(),
                                TODAY,
                                List.of(member(Relationship.HEAD, "014088001234")),
                                null)
                        .toString())
                .doesNotContain("Lò Văn Thử", "014088001234");
    }

    private static NewMember member(Relationship relationship, @Nullable String citizenId) {
        return new NewMember("Lò Văn Thử", Sex.MALE, null, null, relationship, null, null, null, null, citizenId);
    }

    private static NewMember born(Relationship relationship, @Nullable Integer year, @Nullable LocalDate date) {
        return new NewMember("Lò Văn Thử", Sex.MALE, year, date, relationship, null, null, null, null, null);
    }

    private static Household household(NewMember... members) {
        var command = new RegisterHousehold(null, UUID.randomUUID(), LocalDate.of(2015, 1, 1), List.of(members), null);
        return new Household(command, CITIZEN_IDS, "officer", TODAY);
    }
}
