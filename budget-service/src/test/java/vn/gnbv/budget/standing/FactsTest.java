package vn.gnbv.budget.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final UUID PROGRAMME = UUID.randomUUID();
    private static final UUID PROJECT = UUID.randomUUID();
    private static final UUID PART = UUID.randomUUID();
    private static final UUID PROVINCE = UUID.randomUUID();
    private static final UUID DISTRICT = UUID.randomUUID();
    private static final UUID COMMUNE = UUID.randomUUID();
    private static final UUID OFFICE = UUID.randomUUID();
    private static final LocalDate DECIDED = LocalDate.of(2023, 12, 18);

    private final List<Statement> statements = new ArrayList<>();

    @Test
    void doesNotKnowWhereNothingIsStated() {
        var standing = standing(PART, COMMUNE);
        assertThat(standing.flags()).containsExactly(Flag.APPLICABILITY_UNKNOWN);
        assertThat(standing.exclusion()).isNull();
    }

    @Test
    void inheritsAStatementDownTheUnitsAndTheComponents() {
        state(PROJECT, PROVINCE, false);
        assertThat(standing(PART, COMMUNE).exclusion()).isNotNull();
        assertThat(standing(PROJECT, DISTRICT).exclusion()).isNotNull();
    }

    @Test
    void doesNotInheritUpwards() {
        state(PART, COMMUNE, false);
        assertThat(standing(PROJECT, COMMUNE).decisive()).isNull();
        assertThat(standing(PART, DISTRICT).decisive()).isNull();
    }

    @Test
    void letsTheNearestUnitSpeakBeforeTheNearestComponent() {
        state(PART, PROVINCE, false);
        state(PROJECT, COMMUNE, true);
        assertThat(standing(PART, COMMUNE).exclusion()).isNull();
        assertThat(standing(PART, DISTRICT).exclusion()).isNotNull();
    }

    @Test
    void letsTheComponentSpeakBeforeItsProjectInTheSameUnit() {
        state(PROJECT, DISTRICT, true);
        state(PART, DISTRICT, false);
        assertThat(standing(PART, COMMUNE).exclusion()).isNotNull();
    }

    @Test
    void countsAStatementThatHoldsInAnyPartOfTheYearAndTheLaterOfTwo() {
        state(PART, DISTRICT, false, LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31));
        assertThat(standing(PART, DISTRICT).decisive()).isNull();
        state(PART, DISTRICT, true, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 14));
        assertThat(standing(PART, DISTRICT).exclusion()).isNull();
        state(PART, DISTRICT, false, LocalDate.of(2024, 3, 15), null);
        assertThat(standing(PART, DISTRICT).exclusion()).isNotNull();
    }

    @Test
    void flagsWhatItDoesNotKnow() {
        var standing = facts().of(new Subject(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                DISTRICT,
                DECIDED,
                2024,
                "RECURRENT",
                Set.of(OFFICE, UUID.randomUUID()),
                2));
        assertThat(standing.flags())
                .containsExactlyInAnyOrder(
                        Flag.PROGRAMME_UNKNOWN,
                        Flag.COMPONENT_UNKNOWN,
                        Flag.UNIT_UNKNOWN,
                        Flag.ORGANISATION_UNKNOWN,
                        Flag.APPLICABILITY_UNKNOWN,
                        Flag.SEVERAL_LEADS);
    }

    @Test
    void believesAStatementOnAUnitThatItDoesNotKnow() {
        var unknown = UUID.randomUUID();
        state(PART, unknown, false);
        assertThat(standing(PART, unknown).exclusion()).isNotNull();
    }

    @Test
    void flagsACapitalTypeThatTheProgrammeDoesNotForesee() {
        assertThat(facts().of(subject(PART, DISTRICT, "INVESTMENT")).flags()).contains(Flag.CAPITAL_TYPE_NOT_FORESEEN);
        assertThat(facts().of(subject(PART, DISTRICT, "NOT_STATED")).flags())
                .doesNotContain(Flag.CAPITAL_TYPE_NOT_FORESEEN);
    }

    @Test
    void seesUnitsOutsideTheDecision() {
        assertThat(standing(PART, PROVINCE).flags()).contains(Flag.UNIT_OUTSIDE_DECISION);
    }

    @Test
    void knowsWhichLiesWithinWhich() {
        assertThat(facts().unitWithin(COMMUNE, DISTRICT, DECIDED)).isTrue();
        assertThat(facts().unitWithin(DISTRICT, COMMUNE, DECIDED)).isFalse();
        assertThat(facts().unitWithin(UUID.randomUUID(), DISTRICT, DECIDED)).isNull();
        assertThat(facts().componentWithin(PART, PROJECT)).isTrue();
        assertThat(facts().componentWithin(PROJECT, PART)).isFalse();
        assertThat(facts().componentWithin(UUID.randomUUID(), PROJECT)).isNull();
    }

    private void state(UUID component, UUID unit, boolean applicable) {
        state(component, unit, applicable, LocalDate.of(2022, 1, 1), null);
    }

    private void state(UUID component, UUID unit, boolean applicable, LocalDate from, @Nullable LocalDate to) {
        statements.add(new Statement(UUID.randomUUID(), component, unit, applicable, from, to, "Công văn"));
    }

    private Standing standing(UUID component, UUID unit) {
        return facts().of(subject(component, unit, "RECURRENT"));
    }

    private static Subject subject(UUID component, UUID unit, String type) {
        return new Subject(PROGRAMME, component, unit, DISTRICT, DECIDED, 2024, type, Set.of(OFFICE), 1);
    }

    private Facts facts() {
        return new Facts(
                Set.of(PROGRAMME),
                Map.of(
                        PROJECT, new Facts.Component(PROJECT, PROGRAMME, null, Set.of("RECURRENT")),
                        PART, new Facts.Component(PART, PROGRAMME, PROJECT, Set.of("RECURRENT"))),
                statements,
                Map.of(
                        new Facts.Place(COMMUNE, DECIDED), List.of(COMMUNE, DISTRICT, PROVINCE),
                        new Facts.Place(DISTRICT, DECIDED), List.of(DISTRICT, PROVINCE),
                        new Facts.Place(PROVINCE, DECIDED), List.of(PROVINCE)),
                Set.of(OFFICE),
                Map.of());
    }
}
