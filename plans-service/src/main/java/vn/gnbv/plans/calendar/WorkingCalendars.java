package vn.gnbv.plans.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** All working calendars. */
@ApplicationScoped
class WorkingCalendars implements PanacheRepositoryBase<WorkingCalendar, UUID> {

    Optional<WorkingCalendar> ofYear(int year) {
        return find("year", year).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
