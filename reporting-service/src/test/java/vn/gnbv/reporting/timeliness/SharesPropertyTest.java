package vn.gnbv.reporting.timeliness;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class SharesPropertyTest {

    @Property
    void addUpToOneHundredAndEachIsWithinATenth(
            @ForAll @LongRange(max = 50_000) long onTime,
            @ForAll @LongRange(max = 50_000) long late,
            @ForAll @LongRange(min = 1, max = 50_000) long missing) {
        var shares = Shares.of(onTime, late, missing);
        assertThat(shares.onTime().add(shares.late()).add(shares.missing())).isEqualByComparingTo("100");
        var due = onTime + late + missing;
        assertThat(Math.abs(shares.onTime().doubleValue() - 100.0 * onTime / due))
                .isLessThan(0.1);
        assertThat(Math.abs(shares.late().doubleValue() - 100.0 * late / due)).isLessThan(0.1);
        assertThat(Math.abs(shares.missing().doubleValue() - 100.0 * missing / due))
                .isLessThan(0.1);
    }
}
