package vn.gnbv.household.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.household.HouseholdService.Residence;
import vn.gnbv.household.standard.PovertyClass;

class NeedTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 10, 1);
    private static final LocalDate STATED = LocalDate.of(2024, 5, 1);
    private static final Residence LIVES = new Residence(UUID.randomUUID(), LocalDate.of(2015, 1, 1), null);

    @Test
    void isOpenUntilItIsMetOnADayByWhatMetIt() {
        var need = need(STATED);
        assertThat(need.state).isEqualTo(NeedState.OPEN);
        need.meet(new MeetNeed(LocalDate.of(2024, 6, 1), MetBy.OWN_EFFORT), TODAY);
        assertThat(need.state).isEqualTo(NeedState.MET);
        assertThat(need.endedOn).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(need.metBy).isEqualTo(MetBy.OWN_EFFORT);
    }

    @Test
    void isMetOnTheDayItWasStatedAtTheEarliest() {
        need(STATED).meet(new MeetNeed(STATED, MetBy.OTHERS), TODAY);
        assertThatThrownBy(() -> need(STATED).meet(new MeetNeed(STATED.minusDays(1), MetBy.OTHERS), TODAY))
                .hasMessage("BEFORE_STATEMENT");
    }

    @Test
    void isMetTodayAtTheLatest() {
        need(STATED).meet(new MeetNeed(TODAY, MetBy.OTHERS), TODAY);
        assertThatThrownBy(() -> need(STATED).meet(new MeetNeed(TODAY.plusDays(1), MetBy.OTHERS), TODAY))
                .hasMessage("DATE_IN_FUTURE");
    }

    @Test
    void endsOnceOnly() {
        var need = need(STATED);
        need.withdraw(new WithdrawNeed(TODAY, "moved to a relative's house"), TODAY);
        assertThat(need.state).isEqualTo(NeedState.WITHDRAWN);
        assertThat(need.metBy).isNull();
        assertThatThrownBy(() -> need.meet(new MeetNeed(TODAY, MetBy.OTHERS), TODAY))
                .hasMessage("NEED_ENDED");
        assertThatThrownBy(() -> need.withdraw(new WithdrawNeed(TODAY, "again"), TODAY))
                .hasMessage("NEED_ENDED");
    }

    @Test
    void isNotStatedForADayToComeNorForADayWhenTheHouseholdLivedElsewhere() {
        assertThatThrownBy(() -> need(TODAY.plusDays(1))).hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> need(LIVES.since().minusDays(1))).hasMessage("BEFORE_RESIDENCE");
    }

    @Test
    void isOfAMemberOrOfTheHouseholdAsItsKindSays() {
        var job = new NeedKind("JOB", NeedCategory.OTHER, true, "Việc làm", "Job");
        assertThat(job.isOf(UUID.randomUUID())).isTrue();
        assertThat(job.isOf(null)).isFalse();
        var house = new NeedKind("HOUSE", NeedCategory.HOUSING, false, "Nhà ở", "House");
        assertThat(house.isOf(null)).isTrue();
        assertThat(house.isOf(UUID.randomUUID())).isFalse();
    }

    private static Need need(LocalDate statedOn) {
        return new Need(
                new StateNeed(UUID.randomUUID(), null, "HOUSE", statedOn),
                LIVES,
                LIVES.unitId(),
                PovertyClass.POOR,
                "a",
                TODAY);
    }
}
