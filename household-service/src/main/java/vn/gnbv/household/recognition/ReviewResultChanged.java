package vn.gnbv.household.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.gnbv.household.round.RoundKind;
import vn.gnbv.household.table.RoundTable;
import vn.gnbv.household.table.Table1;

/**
 * The event {@code vn.gnbv.review-result.v1}: the whole result of one round in one commune, as counts. Nobody's name,
 * and no household, leaves the service by it.
 */
record ReviewResultChanged(
        UUID id,
        int version,
        String change,
        UUID roundId,
        RoundKind roundKind,
        int year,
        UUID unitId,
        UUID standardId,
        String standardCode,
        LocalDate recognisedOn,
        String status,
        Table1 table1,
        List<RoundTable> tables) {}
