package vn.gnbv.reporting.timeliness;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which reports are looked at, and how they are put together. */
public class TimelinessQuery {

    /** What the groups have in common. */
    public enum By {
        /** Of the unit that is reported on. */
        LEVEL("coalesce(unit.level, 'UNKNOWN')", "coalesce(unit.level, 'UNKNOWN')", false),
        PERIOD("s.year || ' ' || s.period_key", "s.period_label", false),
        FORM("s.form_code", "s.form_code", false),
        /** One period of one regime: the state of a campaign at a glance. */
        CAMPAIGN("s.regime_id || '/' || s.period_key", "concat_ws(': ', c.regime ->> 'name', s.period_label)", false),
        /** The units right below {@code unitId}: which district, which commune. */
        AREA("coalesce(below.unit_id, s.unit_id)::text", "coalesce(below.name, unit.name, s.unit_id::text)", true),
        /** Who is late, how often and by how much: the worst first. */
        REPORTER("s.reporter_organisation_id::text", "coalesce(reporter.name, s.reporter_organisation_id::text)", true);

        final String key;
        final String label;
        final boolean worstFirst;

        By(String key, String label, boolean worstFirst) {
            this.key = key;
            this.label = label;
            this.worstFirst = worstFirst;
        }
    }

    @QueryParam("by")
    @DefaultValue("PERIOD")
    By by;

    @QueryParam("programmeId")
    @Nullable
    UUID programmeId;

    @QueryParam("year")
    @Nullable
    Integer year;

    @QueryParam("regimeId")
    @Nullable
    UUID regimeId;

    @QueryParam("periodKey")
    @Nullable
    String periodKey;

    @QueryParam("formCode")
    @Nullable
    String formCode;

    @QueryParam("unitId")
    @Parameter(description = "Reports on this unit and all below it.")
    @Nullable
    UUID unitId;

    @QueryParam("asOf")
    @Parameter(description = "As it stood on this day; today where nothing is said.")
    @Nullable
    LocalDate asOf;

    LocalDate day(Clock clock) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
