package vn.gnbv.budget.credit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.AggregateChange;

/** The event of a credit position, {@code vn.gnbv.credit-position.v1}. */
record CreditPositionChanged(
        UUID id,
        int version,
        Change change,
        UUID lenderOrganisationId,
        UUID unitId,
        String loanProgramme,
        String month,
        CreditStatus status,
        @Nullable Long lentVnd,
        @Nullable Long repaidVnd,
        long outstandingVnd,
        @Nullable Long overdueVnd,
        @Nullable Integer households) {

    static final String TYPE = "vn.gnbv.credit-position.v1";

    /** What happened. */
    enum Change {
        ENTERED,
        CORRECTED
    }

    static AggregateChange of(CreditPosition position, Change change) {
        var state = new CreditPositionChanged(
                position.id,
                position.version,
                change,
                position.lenderOrganisationId,
                position.unitId,
                position.loanProgramme,
                position.month.toString().substring(0, 7),
                position.status,
                position.lentVnd,
                position.repaidVnd,
                position.outstandingVnd,
                position.overdueVnd,
                position.households);
        return AggregateChange.of("gnbv.credit-position", TYPE, position.id, position.version, state);
    }
}
