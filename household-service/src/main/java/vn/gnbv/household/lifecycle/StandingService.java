package vn.gnbv.household.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.household.household.HouseholdService;

/** Tells the officers of a household's area what it is on a day. */
@ApplicationScoped
class StandingService {

    private final HouseholdService households;
    private final Lifecycles lifecycles;

    StandingService(HouseholdService households, Lifecycles lifecycles) {
        this.households = households;
        this.lifecycles = lifecycles;
    }

    @Transactional
    StandingView get(UUID household, LocalDate on) {
        households.requireInArea(household);
        return new StandingView(
                household, on, lifecycles.standing(household, on).orElse(null), lifecycles.movements(household, on));
    }
}
