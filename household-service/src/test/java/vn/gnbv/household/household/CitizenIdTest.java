package vn.gnbv.household.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.gnbv.household.household.CitizenId.Doubt;

class CitizenIdTest {

    @Test
    void hasTwelveDigits() {
        assertThat(CitizenId.isOne("014088001234")).isTrue();
        assertThat(CitizenId.isOne("14088001234")).isFalse();
        assertThat(CitizenId.isOne("0140880012345")).isFalse();
        assertThat(CitizenId.isOne("01408800123A")).isFalse();
    }

    @Test
    void tellsTheSexAndTheCenturyByItsFourthDigit() {
        assertThat(new CitizenId("014088001234").doubt(Sex.MALE, 1988)).isNull();
        assertThat(new CitizenId("014188001234").doubt(Sex.FEMALE, 1988)).isNull();
        assertThat(new CitizenId("014210001234").doubt(Sex.MALE, 2010)).isNull();
        assertThat(new CitizenId("014310001234").doubt(Sex.FEMALE, 2010)).isNull();
        assertThat(new CitizenId("014088001234").doubt(Sex.FEMALE, 1988)).isEqualTo(Doubt.SEX);
        assertThat(new CitizenId("014210001234").doubt(Sex.MALE, 1910)).isEqualTo(Doubt.BIRTH_YEAR);
    }

    @Test
    void doubtsAPlaceThatNeverWasAProvince() {
        assertThat(new CitizenId("003088001234").doubt(Sex.MALE, 1988)).isEqualTo(Doubt.PLACE);
        assertThat(new CitizenId("097088001234").doubt(Sex.MALE, 1988)).isEqualTo(Doubt.PLACE);
    }

    @Test
    void comparesNoYearThatIsNotKnown() {
        assertThat(new CitizenId("014088001234").doubt(Sex.MALE, null)).isNull();
    }

    @Test
    void isNotPrinted() {
        assertThat(new CitizenId("014088001234").toString()).doesNotContain("014088001234");
    }
}
