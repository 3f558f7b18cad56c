package vn.gnbv.reporting.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@ApplicationScoped
class ReportRequests implements PanacheRepositoryBase<ReportRequest, UUID> {

    /** @throws Problem NOT_FOUND unless the organisation asked */
    ReportRequest of(UUID id, @Nullable UUID requester) {
        return findByIdOptional(id)
                .filter(request -> request.requesterOrganisationId.equals(requester))
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    List<ReportRequest> list(@Nullable UUID requester, @Nullable UUID after, int limit) {
        return find("requesterOrganisationId = ?1 and (?2 is null or id < ?2) order by id desc", requester, after)
                .page(0, limit)
                .list();
    }
}
