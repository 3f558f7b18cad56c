package vn.gnbv.household.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.household.ChangeHousehold.Place;
import vn.gnbv.household.household.RegisterHousehold.NewMember;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.secret.Secret;

class HouseholdChangeTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);
    private static final LocalDate BEGUN = LocalDate.of(2015, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final CitizenIds CITIZEN_IDS = new CitizenIds(new Secret("a secret that is only used in tests"));

    @Test
    void keepsWhereItLivedWhenItMoves() {
        var household = household(1970, 1995);
        var from = household.unitId;
        household.move(new ChangeHousehold.Move(ELSEWHERE, DAY), "officer", TODAY);
        assertThat(household.unitId).isEqualTo(ELSEWHERE);
        assertThat(household.since).isEqualTo(DAY);
        var former = household.formerResidences.getFirst();
        assertThat(List.of(former.unitId, former.since, former.until)).isEqualTo(List.of(from, BEGUN, DAY));
    }

    @Test
    void movesNeitherToWhereItIsNorBeforeItCameNorTomorrow() {
        var household = household(1970);
        assertRefused(
                () -> household.move(new ChangeHousehold.Move(household.unitId, DAY), "officer", TODAY),
                "LIVES_THERE_ALREADY");
        assertRefused(
                () -> household.move(new ChangeHousehold.Move(ELSEWHERE, BEGUN), "officer", TODAY), "BEFORE_RESIDENCE");
        assertRefused(
                () -> household.move(new ChangeHousehold.Move(ELSEWHERE, TODAY.plusDays(1)), "officer", TODAY),
                "DATE_IN_FUTURE");
    }

    @Test
    void foundsANewHouseholdOfThoseWhoLeaveAndRemembersWhereItCameFrom() {
        var household = household(1970, 1972, 1995, 1997);
        var son = household.members.get(2);
        var founded = split(household, List.of(place(son, Relationship.HEAD)), null);
        assertThat(household.present()).hasSize(3).doesNotContain(son);
        assertThat(founded.present()).containsExactly(son);
        assertThat(son.household).isSameAs(founded);
        assertThat(son.isHead()).isTrue();
        assertThat(founded.since).isEqualTo(DAY);
        assertThat(founded.unitId).isEqualTo(household.unitId);
        assertThat(founded.descent.getFirst().predecessorId).isEqualTo(household.id);
        assertThat(household.formerMemberships.getFirst().relationship).isEqualTo(Relationship.CHILD);
        assertThat(household.formerMemberships.getFirst().until).isEqualTo(DAY);
    }

    @Test
    void asksWhatTheOthersAreToTheNextHeadWhenTheHeadLeavesAndOnlyThen() {
        var household = household(1970, 1995, 1997);
        var head = household.members.get(0);
        var heir = household.members.get(1);
        var other = household.members.get(2);
        assertRefused(() -> split(household, List.of(place(head, Relationship.HEAD)), null), "REMAINING_NOT_STATED");
        assertRefused(
                () -> split(
                        household, List.of(place(head, Relationship.HEAD)), List.of(place(heir, Relationship.HEAD))),
                "NOT_EACH_MEMBER");
        assertRefused(
                () -> split(
                        household,
                        List.of(place(heir, Relationship.HEAD)),
                        List.of(place(head, Relationship.HEAD), place(other, Relationship.CHILD))),
                "REMAINING_NOT_ASKED");
        split(
                household,
                List.of(place(head, Relationship.HEAD)),
                List.of(place(heir, Relationship.HEAD), place(other, Relationship.SIBLING)));
        assertThat(household.head()).isSameAs(heir);
        assertThat(other.relationship).isEqualTo(Relationship.SIBLING);
    }

    @Test
    void isNeverLeftByAllNorSplitWithoutOneHead() {
        var household = household(1970, 1995);
        var head = household.members.get(0);
        var child = household.members.get(1);
        assertRefused(
                () -> split(household, List.of(place(head, Relationship.HEAD), place(child, Relationship.CHILD)), null),
                "LAST_MEMBER");
        assertRefused(() -> split(household, List.of(place(child, Relationship.CHILD)), null), "ONE_HEAD");
        assertRefused(
                () -> split(household, List.of(new Place(UUID.randomUUID(), Relationship.HEAD)), null), "NOT_A_MEMBER");
        assertThat(household.present()).hasSize(2);
    }

    @Test
    void takesInAllOfAnotherHouseholdWhichEnds() {
        var household = household(1970, 1995);
        var other = household(1940);
        var mother = other.members.getFirst();
        household.merge(other, merge(other, place(mother, Relationship.PARENT)), "officer", TODAY);
        assertThat(household.present()).hasSize(3).contains(mother);
        assertThat(other.present()).isEmpty();
        assertThat(other.endedOn).isEqualTo(DAY);
        assertThat(other.ending).isEqualTo(Ending.MERGED);
        assertThat(household.descent.getFirst().predecessorId).isEqualTo(other.id);
        assertRefused(() -> other.move(new ChangeHousehold.Move(ELSEWHERE, DAY), "officer", TODAY), "HOUSEHOLD_ENDED");
    }

    @Test
    void mergesNeitherWithItselfNorWithAPartOfAnother() {
        var household = household(1970);
        var other = household(1940, 1960);
        assertRefused(
                () -> household.merge(
                        household, merge(household, place(household.head(), Relationship.OTHER)), "officer", TODAY),
                "MERGE_WITH_ITSELF");
        assertRefused(
                () -> household.merge(other, merge(other, place(other.head(), Relationship.PARENT)), "officer", TODAY),
                "NOT_EACH_MEMBER");
        assertRefused(
                () -> household.merge(
                        other,
                        merge(
                                other,
                                place(other.head(), Relationship.CHILD),
                                place(other.members.get(1), Relationship.HEAD)),
                        "officer",
                        TODAY),
                "CHILD_OLDER_THAN_PARENT",
                "ONE_HEAD");
        assertThat(other.endedOn).isNull();
    }

    @Test
    void goesOnWithANewHeadWhenItsHeadDies() {
        var household = household(1940, 1972, 1975);
        var died = household.head();
        var heir = household.members.get(1);
        household.leave(
                died.id,
                new ChangeHousehold.Leave(
                        DAY,
                        Departure.DIED,
                        List.of(place(heir, Relationship.HEAD), place(household.members.get(2), Relationship.SIBLING))),
                TODAY);
        assertThat(household.head()).isSameAs(heir);
        assertThat(died.leftBecause).isEqualTo(Departure.DIED);
        assertThat(household.present()).hasSize(2);
    }

    @Test
    void isDissolvedRatherThanLeftByItsLastMember() {
        var household = household(1940);
        assertRefused(
                () -> household.leave(household.head().id, new ChangeHousehold.Leave(DAY, Departure.DIED, null), TODAY),
                "LAST_MEMBER");
        household.dissolve(new ChangeHousehold.Dissolve(DAY, Departure.DIED), TODAY);
        assertThat(household.ending).isEqualTo(Ending.DIED_OUT);
        assertThat(household.present()).isEmpty();
    }

    @Test
    void admitsAChildButNoSecondHeadAndNobodyOlderAsAChild() {
        var household = household(1970);
        household.join(new ChangeHousehold.Join(DAY, born(Relationship.CHILD, 2024)), CITIZEN_IDS, TODAY);
        assertThat(household.present()).hasSize(2);
        assertThat(household.members.get(1).since).isEqualTo(DAY);
        assertRefused(
                () -> household.join(new ChangeHousehold.Join(DAY, born(Relationship.HEAD, 1990)), CITIZEN_IDS, TODAY),
                "ONE_HEAD");
        assertRefused(
                () -> household.join(new ChangeHousehold.Join(DAY, born(Relationship.CHILD, 1969)), CITIZEN_IDS, TODAY),
                "CHILD_OLDER_THAN_PARENT");
    }

    @Test
    void correctsFactsWithoutForgettingACitizenIdAndComparesTheHeadWithTheOthers() {
        var household = household(1970, 1995);
        var head = household.head();
        head.state(withId("014070001234"), CITIZEN_IDS);
        household.correct(head.id, born(Relationship.HEAD, 1971), CITIZEN_IDS, TODAY);
        assertThat(head.birthYear).isEqualTo(1971);
        assertThat(head.citizenIdMatch).isEqualTo(CITIZEN_IDS.match("014070001234"));
        assertRefused(
                () -> household.correct(head.id, born(Relationship.HEAD, 1996), CITIZEN_IDS, TODAY),
                "CHILD_OLDER_THAN_PARENT");
        assertRefused(() -> household.correct(head.id, born(Relationship.CHILD, 1970), CITIZEN_IDS, TODAY), "ONE_HEAD");
    }

    /** Whatever happens, everybody is in one household or has left, and each household that exists has one head. */
    @Property(tries = 300)
    void losesNobodyAndDoublesNobody(@ForAll @Size(max = 12) List<@IntRange(max = 9_999) Integer> acts) {
        var all = new ArrayList<>(List.of(household(1950, 1975, 1980), household(1940, 1970), household(1930)));
        for (int act : acts) {
            var existing = all.stream().filter(h -> h.endedOn == null).toList();
            if (existing.isEmpty()) {
                break;
            }
            var household = existing.get(act / 10 % existing.size());
            var member = household.present().get(act / 100 % household.present().size());
            var others = household.present().stream().filter(m -> m != member).toList();
            var next = member.isHead() ? anew(others) : null;
            switch (act % 10) {
                case 0, 1, 2 -> {
                    if (!others.isEmpty()) {
                        all.add(split(household, List.of(place(member, Relationship.HEAD)), next));
                    }
                }
                case 3, 4, 5 -> {
                    var other = existing.get(act / 1000 % existing.size());
                    if (other != household) {
                        var places = other.present().stream()
                                .map(m -> place(m, Relationship.OTHER))
                                .toArray(Place[]::new);
                        household.merge(other, merge(other, places), "officer", TODAY);
                    }
                }
                case 6, 7 -> {
                    if (!others.isEmpty()) {
                        household.leave(member.id, new ChangeHousehold.Leave(DAY, Departure.LEFT, next), TODAY);
                    }
                }
                case 8 ->
                    household.join(new ChangeHousehold.Join(DAY, born(Relationship.OTHER, 2000)), CITIZEN_IDS, TODAY);
                default -> household.dissolve(new ChangeHousehold.Dissolve(DAY, Departure.LEFT), TODAY);
            }
        }
        var seen = new HashSet<UUID>();
        for (var household : all) {
            household.members.forEach(m -> {
                assertThat(seen.add(m.id)).isTrue();
                assertThat(m.household).isSameAs(household);
            });
            assertThat(household.present().stream().filter(Member::isHead)).hasSize(household.endedOn == null ? 1 : 0);
            assertThat(household.members.stream().map(m -> m.number)).doesNotHaveDuplicates();
        }
        assertThat(seen.size())
                .isEqualTo(6
                        + (int) all.stream()
                                .flatMap(h -> h.members.stream())
                                .filter(m -> Integer.valueOf(2000).equals(m.birthYear))
                                .count());
    }

    private static @Nullable List<Place> anew(List<Member> others) {
        return IntStream.range(0, others.size())
                .mapToObj(i -> place(others.get(i), i == 0 ? Relationship.HEAD : Relationship.OTHER))
                .toList();
    }

    private static void assertRefused(ThrowingCallable act, String... codes) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.hasErrors()
                                ? problem.codes()
                                : List.of(problem.type().name()))
                .containsExactlyInAnyOrder(codes));
    }

    private static Household split(Household household, List<Place> leaving, @Nullable List<Place> staying) {
        return household.split(new ChangeHousehold.Split(null, DAY, null, leaving, staying), "officer", TODAY);
    }

    private static ChangeHousehold.Merge merge(Household other, Place... places) {
        return new ChangeHousehold.Merge(other.id, DAY, List.of(places));
    }

    private static Place place(Member member, Relationship relationship) {
        return new Place(member.id, relationship);
    }

    private static NewMember born(Relationship relationship, int year) {
        return new NewMember("Lò Văn Thử", Sex.MALE, year, null, relationship, null, null, null, null, null);
    }

    private static NewMember withId(String citizenId) {
        return new NewMember("Lò Văn Thử", Sex.MALE, 1970, null, Relationship.HEAD, null, null, null, null, citizenId);
    }

    /** The first is the head, the others are its children. */
    private static Household household(int... years) {
        var members = new ArrayList<NewMember>();
        Arrays.stream(years)
                .forEach(year -> members.add(born(members.isEmpty() ? Relationship.HEAD : Relationship.CHILD, year)));
        return new Household(
                new RegisterHousehold(null, UUID.randomUUID(), BEGUN, members, null), CITIZEN_IDS, "officer", TODAY);
    }
}
