package vn.gnbv.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;
import vn.gnbv.reporting.regime.PaperRegimes;
import vn.gnbv.reporting.regime.Regime;

/** What becomes of Kon Tum's duties of 2022 to 2030 when it is a part of Quảng Ngãi from 1/7/2025 on. */
@QuarkusTest
class KonTumTest {

    private static final LocalDate EVE = LocalDate.parse("2025-06-30");
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");
    private static final UUID KON_TUM = Place.unit(62);
    private static final UUID QUANG_NGAI = Place.unit(51);
    private static final UUID LABOUR = department(1);
    private static final UUID PLANNING = department(2);
    private static final UUID AGRICULTURE = department(3);
    private static final UUID ETHNIC = department(4);
    private static final UUID INFORMATION = department(5);
    private static final UUID INDUSTRY = department(6);
    private static final UUID FINANCE = department(7);
    private static final UUID NEW_FINANCE = department(11);
    private static final UUID NEW_ENVIRONMENT = department(12);
    private static final UUID NEW_ETHNIC = department(13);
    private static final UUID NEW_EDUCATION = department(14);

    private final Regime yearly = PaperRegimes.of("R6");
    private final Regime synthesis = PaperRegimes.of("R8");

    @Inject
    ObligationService service;

    @BeforeEach
    void plant() {
        TestDatabase.empty();
        SongMa.plantForm();
        place(KON_TUM);
        place(QUANG_NGAI);
        for (int i = 1; i <= 7; i++) {
            organisation(department(i), KON_TUM, "AGENCY", true);
        }
        for (int code = 608; code <= 617; code++) {
            place(Place.unit(code));
            organisation(Place.committee(code), Place.unit(code), "PEOPLES_COMMITTEE", true);
        }
        organisation(Place.committee(62), KON_TUM, "PEOPLES_COMMITTEE", true);
        organisation(Place.committee(51), QUANG_NGAI, "PEOPLES_COMMITTEE", false);
        for (int i = 11; i <= 14; i++) {
            organisation(department(i), QUANG_NGAI, "AGENCY", false);
        }
        passes(Place.committee(62), Place.committee(51), "EVERYTHING");
        passes(PLANNING, NEW_FINANCE, "EVERYTHING");
        passes(FINANCE, NEW_FINANCE, "EVERYTHING");
        passes(AGRICULTURE, NEW_ENVIRONMENT, "EVERYTHING");
        passes(ETHNIC, NEW_ETHNIC, "EVERYTHING");
        passes(INDUSTRY, Place.committee(51), "UNKNOWN");
        passes(LABOUR, NEW_EDUCATION, "NAMED");
        passes(LABOUR, NEW_ENVIRONMENT, "NAMED", yearly.id(), synthesis.id());
    }

    @Test
    void followTheSuccessionsAndNothingIsLostOrDoubled() {
        assertThat(follow(yearly, EVE)).isEqualTo(9 * 16);
        assertThat(follow(synthesis, EVE)).isEqualTo(9);
        TestDatabase.execute("update obligations set state = 'FULFILLED', timeliness = 'ON_TIME', fulfilled_at = now()"
                + " where year in (2022, 2023) or year = 2024 and reporter_organisation_id <> '" + PLANNING
                + "' and reporter_organisation_id <> '" + FINANCE + "'");
        assertThat(follow(yearly, EVE)).as("on the eve nothing changes").isZero();
        var draft = Desk.of(FINANCE, KON_TUM).draft(obligation(FINANCE, 2025));

        assertThat(follow(yearly, DAY)).isEqualTo(2 + 6 * 16);
        assertThat(follow(yearly, DAY)).as("a repeat changes nothing").isZero();

        assertThat(of(ETHNIC, 2023))
                .as("what is fulfilled stays")
                .isEqualTo("FULFILLED " + ETHNIC + " " + LABOUR + " " + KON_TUM);
        assertThat(of(PLANNING, 2024))
                .as("what was over stays on the old boundaries, each by itself")
                .isEqualTo("OPEN " + NEW_FINANCE + " " + NEW_ENVIRONMENT + " " + KON_TUM);
        assertThat(of(FINANCE, 2024)).isEqualTo("OPEN " + NEW_FINANCE + " " + NEW_ENVIRONMENT + " " + KON_TUM);
        assertThat(of(ETHNIC, 2025)).isEqualTo("OPEN " + NEW_ETHNIC + " " + NEW_ENVIRONMENT + " " + QUANG_NGAI);
        assertThat(of(FINANCE, 2025))
                .as("the one that was begun goes on")
                .isEqualTo("OPEN " + NEW_FINANCE + " " + NEW_ENVIRONMENT + " " + QUANG_NGAI);
        assertThat(of(PLANNING, 2025)).as("and the other is one with it").startsWith("WITHDRAWN");
        assertThat(TestDatabase.query("select merged_into_id from obligations where named_reporter_organisation_id = '"
                        + PLANNING + "' and year = 2025"))
                .containsExactly(obligation(FINANCE, 2025).toString());
        assertThat(of(AGRICULTURE, 2025))
                .as("who has become the receiver owes itself nothing")
                .startsWith("WITHDRAWN");
        Desk.of(NEW_FINANCE, QUANG_NGAI)
                .get("/v1/reports/" + draft)
                .statusCode(200)
                .body("reporterOrganisationId", is(NEW_FINANCE.toString()));
        Desk.of(FINANCE, KON_TUM).get("/v1/reports/" + draft).statusCode(404);

        assertThat(of(INDUSTRY, 2025))
                .as("stays open with whom nobody has succeeded")
                .isEqualTo("OPEN " + INDUSTRY + " " + NEW_ENVIRONMENT + " " + KON_TUM);
        assertThat(TestDatabase.query("select distinct named_reporter_organisation_id || ' ' || reporter_unknown_since"
                                + " from obligations where reporter_unknown_since is not null and year = 2025")
                        .size())
                .as("two departments and ten districts")
                .isEqualTo(12);
        Desk.of(TestCaller.OPERATOR)
                .get("/v1/obligations?successorUnknown=true&limit=200")
                .statusCode(200)
                .body("items", hasSize(12 * 6))
                .body("items[0].reporterUnknownSince", is("2025-07-01"));
        Desk.of(NEW_ENVIRONMENT, QUANG_NGAI)
                .get("/v1/obligations?successorUnknown=true&limit=200")
                .body("items", hasSize(12 * 6));
        Desk.of(TestCaller.COMMUNE_A)
                .get("/v1/obligations?successorUnknown=true&limit=200")
                .body("items", hasSize(0));

        assertThat(follow(synthesis, DAY)).as("2025 to 2030").isEqualTo(6);
        assertThat(TestDatabase.query(
                        "select reporter_organisation_id || ' ' || receiver_organisation_id from obligations"
                                + " where regime_id = '" + synthesis.id() + "' and year = 2025"))
                .containsExactly(NEW_ENVIRONMENT + " " + Place.committee(51));
        assertThat(TestDatabase.query("select payload ->> 'change' || ' ' || count(*) from event_log"
                        + " where topic = 'gnbv.obligation' group by payload ->> 'change' order by 1"))
                .containsExactly("OPENED 153", "PASSED_ON 92", "WITHDRAWN 12");
    }

    @Test
    void whatALaterSuccessionRoutesLeavesTheOperatorsList() {
        follow(yearly, DAY);
        assertThat(unknown(2025)).isEqualTo(12);
        passes(INFORMATION, NEW_ETHNIC, "EVERYTHING");
        follow(yearly, DAY.plusDays(1));
        assertThat(unknown(2025)).isEqualTo(11);
        assertThat(of(INFORMATION, 2025)).as("one report for both").startsWith("WITHDRAWN");
        assertThat(of(ETHNIC, 2025)).startsWith("OPEN " + NEW_ETHNIC);
    }

    private int follow(Regime regime, LocalDate today) {
        var successions = service.successions(regime);
        return service.periods(regime).stream()
                .mapToInt(period -> service.follow(regime, period, successions, today))
                .sum();
    }

    private static UUID department(int number) {
        return UUID.fromString("01900000-0000-7000-a062-%012d".formatted(number));
    }

    private UUID obligation(UUID named, int year) {
        return UUID.fromString(TestDatabase.query("select id from obligations where regime_id = '" + yearly.id()
                        + "' and named_reporter_organisation_id = '" + named + "' and year = " + year)
                .getFirst());
    }

    private String of(UUID named, int year) {
        return TestDatabase.query("select state || ' ' || reporter_organisation_id || ' ' || receiver_organisation_id"
                        + " || ' ' || unit_id from obligations where id = '" + obligation(named, year) + "'")
                .getFirst();
    }

    private static long unknown(int year) {
        return TestDatabase.number(
                "select count(*) from obligations where reporter_unknown_since is not null and year = " + year);
    }

    private static void place(UUID unit) {
        TestDatabase.execute("""
                insert into unit_copies values ('%1$s', 0, '%1$s');
                insert into area_versions values ('%1$s', null, daterange(null, null));
                insert into area_paths values ('%1$s', '%1$s', daterange(null, null));""".formatted(unit));
    }

    private static void organisation(UUID id, UUID unit, String kind, boolean ceased) {
        TestDatabase.execute("""
                insert into organisation_copies values ('%1$s', 0, '%1$s');
                insert into organisation_versions values ('%1$s', 'Cơ quan', '%3$s', '%2$s', daterange(null, %4$s))""".formatted(id, unit, kind, ceased ? "'2025-07-01'" : "null"));
    }

    private static void passes(UUID from, UUID to, String passes, UUID... regimes) {
        var named = List.of(regimes).stream().map(UUID::toString).toList();
        TestDatabase.execute("insert into organisation_successions values ('%s', '%s', '2025-07-01', '%s', '{%s}')"
                .formatted(from, to, passes, String.join(",", named)));
    }
}
