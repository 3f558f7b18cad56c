package vn.gnbv.plans.target;

import java.util.List;
import java.util.UUID;

/** Targets outside any database. */
public final class TargetFixture {

    private TargetFixture() {}

    public static StateTarget aTarget(String code, UUID... components) {
        return new StateTarget(
                code,
                "Tỷ lệ hộ nghèo",
                Operator.GE,
                Decimal.of("5"),
                null,
                "PERCENTAGE_POINT",
                null,
                null,
                null,
                null,
                null,
                List.of(components));
    }
}
