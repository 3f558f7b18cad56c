package vn.gnbv.reporting.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@ApplicationScoped
class DeadlineCalendars implements PanacheRepositoryBase<DeadlineCalendar, UUID> {

    /** @throws Problem NOT_FOUND unless it is the organisation's */
    DeadlineCalendar of(UUID id, @Nullable UUID organisation) {
        return findByIdOptional(id)
                .filter(calendar -> calendar.organisationId.equals(organisation))
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    List<DeadlineCalendar> list(@Nullable UUID organisation, @Nullable UUID after, int limit) {
        return find("organisationId = ?1 and (cast(?2 as uuid) is null or id > ?2) order by id", organisation, after)
                .page(0, limit)
                .list();
    }
}
