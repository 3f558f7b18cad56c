package vn.gnbv.household.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.standard.PovertyClass;

class ClassOverrideTest {

    private static final Instant NOW = Instant.parse("2023-11-01T00:00:00Z");

    private static ClassOverride proposed(PovertyClass povertyClass) {
        return new ClassOverride(
                UUID.randomUUID(), PovertyClass.NOT_POOR, new ProposeOverride(povertyClass, "why"), "one", NOW);
    }

    @Test
    void doesNotHoldUntilAnotherOfficerHasApproved() {
        var override = proposed(PovertyClass.POOR);
        assertThat(override.state).isEqualTo(OverrideState.PROPOSED);
        override.decide(new DecideOverride(true, "seen"), "two", NOW);
        assertThat(override.state).isEqualTo(OverrideState.APPROVED);
        assertThat(override.decidedBy).isEqualTo("two");
    }

    @Test
    void isNotDecidedByWhoProposedIt() {
        var override = proposed(PovertyClass.POOR);
        assertThatThrownBy(() -> override.decide(new DecideOverride(true, null), "one", NOW))
                .hasMessage("PROPOSER_CANNOT_DECIDE");
        assertThat(override.state).isEqualTo(OverrideState.PROPOSED);
    }

    @Test
    void isDecidedOnce() {
        var override = proposed(PovertyClass.NEAR_POOR);
        override.decide(new DecideOverride(false, null), "two", NOW);
        assertThat(override.state).isEqualTo(OverrideState.REJECTED);
        assertThatThrownBy(() -> override.decide(new DecideOverride(true, null), "three", NOW))
                .hasMessage("OVERRIDE_DECIDED");
    }

    @Test
    void mustLeadToAnotherClassThanThePoints() {
        assertThatThrownBy(() -> proposed(PovertyClass.NOT_POOR)).hasMessage("OVERRIDE_WITHOUT_CHANGE");
    }
}
