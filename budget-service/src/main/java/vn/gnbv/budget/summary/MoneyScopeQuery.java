package vn.gnbv.budget.summary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Source;

/** Whose money, of which year and kind, and as it stood when: what every summary is asked for (<i>phạm vi tổng hợp</i>). */
public class MoneyScopeQuery {

    /** Whether a line names who holds its money, or a movement its project. */
    enum Holding {
        STATED,
        NOT_STATED
    }

    @QueryParam("unitId")
    @NotNull
    @Parameter(description = "With all units below it, as they were on the date of each line's decision.")
    UUID unitId;

    @QueryParam("year")
    @NotNull
    @Min(2000)
    @Max(2100)
    @Parameter(description = "The budget year.")
    Integer year;

    @QueryParam("programmeId")
    @Nullable
    UUID programmeId;

    @QueryParam("componentId")
    @Parameter(description = "Only what stands on this component itself.")
    @Nullable
    UUID componentId;

    @QueryParam("childUnitId")
    @Parameter(description = "A unit directly below `unitId`; `unitId` itself for what stands on it.")
    @Nullable
    UUID childUnitId;

    @QueryParam("source")
    @Nullable
    Source source;

    @QueryParam("capitalType")
    @Nullable
    CapitalType capitalType;

    @QueryParam("originYear")
    @Nullable
    Integer originYear;

    @QueryParam("holderOrganisationId")
    @Nullable
    UUID holderOrganisationId;

    @QueryParam("holding")
    @Parameter(description = "Whether the line names a holder.")
    @Nullable
    Holding holding;

    @QueryParam("asOf")
    @Parameter(description = "By papers dated until this day.")
    @Nullable
    LocalDate asOf;

    @QueryParam("recordedAsOf")
    @Parameter(description = "By what had been recorded until this moment.")
    @Nullable
    OffsetDateTime recordedAsOf;

    /** Whether it is about a past state, which only the ledger knows. */
    boolean isPast() {
        return asOf != null || recordedAsOf != null;
    }

    /** The same of the year before, on the same day of it. */
    MoneyScopeQuery yearBefore() {
        var before = new MoneyScopeQuery();
        before.unitId = unitId;
        before.year = year - 1;
        before.programmeId = programmeId;
        before.componentId = componentId;
        before.childUnitId = childUnitId;
        before.source = source;
        before.capitalType = capitalType;
        before.originYear = originYear;
        before.holderOrganisationId = holderOrganisationId;
        before.holding = holding;
        before.asOf = asOf == null ? null : asOf.minusYears(1);
        before.recordedAsOf = recordedAsOf;
        return before;
    }

    /** Every filter that was given, by its name, in a fixed order. */
    Map<String, Object> given() {
        var given = new LinkedHashMap<String, Object>();
        put(given, "unitId", unitId);
        put(given, "year", year);
        put(given, "programmeId", programmeId);
        put(given, "componentId", componentId);
        put(given, "childUnitId", childUnitId);
        put(given, "source", source);
        put(given, "capitalType", capitalType);
        put(given, "originYear", originYear);
        put(given, "holderOrganisationId", holderOrganisationId);
        put(given, "holding", holding);
        put(given, "asOf", asOf);
        put(given, "recordedAsOf", recordedAsOf);
        return given;
    }

    private static void put(Map<String, Object> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
