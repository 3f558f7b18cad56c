package vn.gnbv.budget.line;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says of one line.
 *
 * @param holderOrganisationId who spends and settles it (<i>đơn vị sử dụng</i>)
 * @param leadOrganisationIds who answers for the component (<i>đơn vị chủ trì</i>), the accountable one first
 * @param parentLineId the line that the money comes from; null for an assignment
 */
public record LineTerms(
        UUID id,
        UUID componentId,
        UUID unitId,
        @Nullable UUID holderOrganisationId,
        List<UUID> leadOrganisationIds,
        Source source,
        CapitalType capitalType,
        int originYear,
        long amountVnd,
        @Nullable Long carriedInVnd,
        @Nullable UUID parentLineId) {}
