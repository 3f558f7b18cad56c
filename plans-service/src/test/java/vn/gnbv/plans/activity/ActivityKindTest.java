package vn.gnbv.plans.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Headcount;
import vn.gnbv.platform.problem.Refusals;

class ActivityKindTest {

    @Test
    void takesTheGroupsThatItCountsAndNoOther() {
        var officers = kind(Headcount.Group.WOMEN);
        assertThat(refused(officers, new Headcount(40, null, null, null, null, 22, null, null)))
                .isFalse();
        assertThat(refused(officers, new Headcount(40, 0, null, null, null, null, null, null)))
                .isTrue();
    }

    @Test
    void takesNoParticipantsWhereItHasNone() {
        assertThat(refused(kind(), headcount(1))).isTrue();
        assertThat(refused(kind(), headcount(null))).isFalse();
    }

    private static boolean refused(ActivityKind kind, Headcount participants) {
        var refusals = new Refusals();
        kind.checkGroups("/x", participants, refusals);
        return !refusals.isEmpty();
    }

    private static Headcount headcount(@Nullable Integer total) {
        return new Headcount(total, null, null, null, null, null, null, null);
    }

    private static ActivityKind kind(Headcount.Group... counts) {
        return new ActivityKind("X", "x", "x", List.of(counts), "CLASS", null);
    }
}
