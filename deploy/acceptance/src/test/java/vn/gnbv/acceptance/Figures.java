package vn.gnbv.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** What the year of Sông Mã has to add up to, however it was told; worked out apart from the services. */
final class Figures {

    private static final long ASSIGNED = 15_555_250_000L;
    private static final long CENTRAL = 15_089_000_000L;
    private static final long COUNTERPART = 466_250_000L;
    private static final long DISBURSED = 1_015_000_000L;

    private final TestSuite suite;
    private final SongMa2024 year;
    private final Gnbv gnbv;

    Figures(TestSuite suite, Gnbv gnbv) {
        this.suite = suite;
        this.gnbv = gnbv;
        this.year = new SongMa2024(gnbv);
    }

    void areThoseOfThePlan() {
        thePlanStandsOnce();
        theMoneyAddsUp();
        theHouseholdsAreCounted();
        theObligationsAreOpen();
        theReportsAreIn();
        theAggregateEqualsTheFacts();
        eachKeyHadOneEffect();
    }

    void thePlanStandsOnce() {
        assertThat(suite.number("plans", "select count(*) from plans")).isEqualTo(1);
        assertThat(year.plan().path("state").asText()).isEqualTo("ISSUED");
        assertThat(year.plan().path("edition").asInt()).isEqualTo(1);
        var keeper = gnbv.as("labour");
        assertThat(keeper.get("plans", "/v1/plans/" + year.planId() + "/targets")
                        .path("items"))
                .hasSize(15);
        assertThat(keeper.get("plans", "/v1/plans/" + year.planId() + "/tasks").path("items"))
                .hasSize(25);
    }

    void theMoneyAddsUp() {
        var totals = year.funding().path("totals");
        assertThat(totals.path("assignedVnd").asLong()).isEqualTo(ASSIGNED);
        assertThat(totals.path("centralVnd").asLong()).isEqualTo(CENTRAL);
        assertThat(totals.path("counterpartVnd").asLong()).isEqualTo(COUNTERPART);
        assertThat(totals.path("disbursedVnd").asLong()).isEqualTo(DISBURSED);
        assertThat(totals.path("carriedInVnd").isNull()).isTrue();
        assertThat(suite.number("budget", "select count(*) from budget_lines where parent_line_id is null"))
                .isEqualTo(8);
        assertThat(suite.number(
                        "budget", "select count(distinct component_id) from budget_lines where parent_line_id is null"))
                .isEqualTo(7);
        assertThat(suite.number("budget", "select sum(assigned_vnd + adjusted_vnd - allocated_vnd) from budget_lines"))
                .isEqualTo(ASSIGNED);
        assertThat(suite.number("budget", "select count(*) from disbursements")).isEqualTo(2);
    }

    void theHouseholdsAreCounted() {
        assertThat(suite.number("household", "select count(*) from households")).isEqualTo(SongMa2024.HOUSEHOLDS);
        var expected = SampleHousehold.all(SongMa2024.communes()).stream()
                .collect(Collectors.groupingBy(h -> h.commune().id() + " " + h.expectedClass(), Collectors.counting()));
        var recognised = suite.query("household", """
                select h.unit_id || ' ' || s.poverty_class || '=' || count(*) from household_statuses s
                join households h on h.id = s.household_id group by h.unit_id, s.poverty_class""");
        assertThat(recognised)
                .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList());
        for (var row : year.officialTable().path("rows")) {
            var unit = row.path("unitId").asText();
            assertThat(row.path("poor").path("households").asLong())
                    .isEqualTo(expected.getOrDefault(unit + " POOR", 0L));
            assertThat(row.path("nearPoor").path("households").asLong())
                    .isEqualTo(expected.getOrDefault(unit + " NEAR_POOR", 0L));
            assertThat(row.path("notPoor").path("households").asLong())
                    .isEqualTo(expected.getOrDefault(unit + " NOT_POOR", 0L));
        }
    }

    void theObligationsAreOpen() {
        for (var period : List.of("2024-05", "2024-11")) {
            assertThat(year.obligations(period)).hasSize(24);
        }
        var may = year.obligations("2024-05").getFirst();
        assertThat(may.path("dueDate").asText()).isEqualTo("2024-05-09");
        assertThat(may.path("dueAt").asText()).isEqualTo("2024-05-09T17:00:00Z");
        assertThat(may.path("timeZone").asText()).isEqualTo("Asia/Ho_Chi_Minh");
        assertThat(may.path("retrospective").asBoolean()).isTrue();
        assertThat(year.obligations("2024-11").getFirst().path("dueDate").asText())
                .isEqualTo("2024-11-09");
    }

    void theReportsAreIn() {
        assertThat(suite.query("reporting", "select count(*) from reports where state = 'ACCEPTED'"))
                .containsExactly("12");
        assertThat(suite.query("reporting", "select edition from reports where edition > 1"))
                .containsExactly("2");
        assertThat(suite.query("reporting", """
                select paper_date || ' ' || timeliness from reports where paper_date is not null order by 1""")).containsExactly("2024-05-09 ON_TIME", "2024-05-10 LATE");
        assertThat(suite.query("reporting", "select distinct timeliness from reports where paper_date is null"))
                .containsExactly("LATE");
    }

    void theAggregateEqualsTheFacts() {
        var aggregate = year.aggregateMay();
        assertThat(aggregate.path("inputs")).hasSize(12);
        assertThat(aggregate.path("missing")).hasSize(12);
        for (var missing : aggregate.path("missing")) {
            assertThat(missing.path("name").asText()).isNotBlank();
        }
        var reported = SongMa2024.communes().subList(0, 9);
        assertThat(value(aggregate, "ASSIGNED_VND")).isEqualTo(ASSIGNED);
        assertThat(value(aggregate, "DISBURSED_VND")).isEqualTo(DISBURSED);
        var units = reported.stream().map(c -> "'" + c.id() + "'").collect(Collectors.joining(", "));
        assertThat(value(aggregate, "POOR_HOUSEHOLDS")).isEqualTo(facts("count(*)", "'POOR'", units));
        assertThat(value(aggregate, "NEAR_POOR_HOUSEHOLDS")).isEqualTo(facts("count(*)", "'NEAR_POOR'", units));
        assertThat(value(aggregate, "POOR_AND_NEAR_POOR_PERSONS"))
                .isEqualTo(facts("sum(s.persons)", "'POOR', 'NEAR_POOR'", units));
    }

    /** The repeats of one key had one effect: nothing stands twice in any log. */
    void eachKeyHadOneEffect() {
        assertThat(suite.number("plans", "select count(*) from event_log where type = 'vn.gnbv.organisation.v1'"))
                .isEqualTo(28);
        assertThat(suite.number("household", "select count(*) from assessments"))
                .isEqualTo(SongMa2024.HOUSEHOLDS);
        assertThat(suite.number("household", "select count(*) from recognitions"))
                .isEqualTo(19);
        assertThat(suite.number("budget", "select count(*) from budget_decisions"))
                .isEqualTo(2);
        assertThat(suite.number("budget", "select count(*) from adjustments")).isEqualTo(1);
    }

    private long facts(String what, String classes, String units) {
        return suite.number("household", """
                select %s from household_statuses s join households h on h.id = s.household_id
                where s.poverty_class in (%s) and h.unit_id in (%s)""".formatted(what, classes, units));
    }

    private static long value(JsonNode aggregate, String indicator) {
        for (var value : aggregate.path("values")) {
            if (value.path("indicator").asText().equals(indicator)) {
                return value.path("value").asLong();
            }
        }
        throw new AssertionError("no " + indicator + " in " + aggregate);
    }
}
