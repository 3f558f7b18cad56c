package vn.gnbv.household.support;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a household can have been left without. */
@Schema(
        description =
                "NOT_SERVED: eligible for a component, but not given anything by it. NOT_HELPED: registered to escape,"
                        + " but not given anything since. WITHOUT_HELPER: poor or near-poor, and nobody looks after it.")
enum GapKind {
    NOT_SERVED("""
            exists (select 1 from supports g where g.household_id = r.household_id and g.state = 'GIVEN'
                    and g.component_id = a.component_id and g.supported_on <= a.day
                    and coalesce(g.supported_on >= a.since, true))""", "true"),
    NOT_HELPED("""
            exists (select 1 from exit_registrations e
                    join supports g on g.household_id = e.household_id and g.state = 'GIVEN'
                     and g.supported_on between e.registered_on and a.day
                    where e.household_id = r.household_id and e.registered_on <= a.day
                      and coalesce(e.ended_on > a.day, true) and e.year >= extract(year from a.day))""", """
            exists (select 1 from exit_registrations e
                    where e.household_id = r.household_id and e.registered_on <= a.day
                      and coalesce(e.ended_on > a.day, true) and e.year >= extract(year from a.day))"""),
    WITHOUT_HELPER("""
            exists (select 1 from helper_assignments h
                    where daterange(h.from_day, h.to_day, '[]') @> a.day
                      and (h.household_id = r.household_id or h.household_id is null and h.unit_id = r.unit_id))""", "s.status in ('POOR', 'NEAR_POOR')");

    /** SQL condition that the household has what is asked for. */
    final String reached;

    /** SQL condition that it is asked at all. */
    final String concerned;

    GapKind(String reached, String concerned) {
        this.reached = reached;
        this.concerned = concerned;
    }
}
