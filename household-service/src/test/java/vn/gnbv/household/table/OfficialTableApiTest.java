package vn.gnbv.household.table;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class OfficialTableApiTest {

    private static final UUID NEW_COMMUNE = Place.unit(904168);
    private static final UUID OTHER_COMMUNE = Place.unit(904171);
    private static final UUID COUNTRY = new UUID(0, 0);
    private static final UUID ABOVE_ALL = Place.unit(1);

    private String round2022 = "";
    private String round2023 = "";

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        round2022 = Given.round("PERIODIC", 2022);
        round2023 = Given.round("PERIODIC", 2023);
    }

    @Test
    void tellsWhatBecameOfWhomBetweenTwoYears() {
        var leaves = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 4);
        var stays = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 3);
        var escapes = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        var falls = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 5);
        assess(leaves, round2022, 2022, 100, 3);
        assess(stays, round2022, 2022, 100, 3);
        assess(escapes, round2022, 2022, 100, 1);
        assess(falls, round2022, 2022, 200, 0);
        recognise(round2022, 2022);
        assess(leaves, round2023, 2023, 100, 2);
        assess(stays, round2023, 2023, 100, 4);
        assess(escapes, round2023, 2023, 200, 0);
        assess(falls, round2023, 2023, 100, 3);
        recognise(round2023, 2023);
        folded();

        var poor = table(TestCaller.LABOUR, "2&unitId=" + Place.DISTRICT + "&asOf=2023-12-31");
        assertThat(poor.getBoolean("exact")).isTrue();
        assertThat(poor.getBoolean("sample")).isFalse();
        assertThat(poor.getString("since")).isEqualTo("2022-12-31");
        assertThat(counts(poor, "total"))
                .containsExactly(
                        "OPENING 2/7",
                        "FROM_NEAR_POOR 0/0",
                        "RELAPSE 0/0",
                        "NEW 1/5",
                        "OTHER_INCREASE 0/0",
                        "TO_NEAR_POOR 1/4",
                        "TO_NOT_POOR 0/0",
                        "OTHER_DECREASE 0/0",
                        "CLOSING 2/8");
        assertThat(poor.getList("relapseLookBacks.standardCode")).containsExactly("2022-2025");
        assertThat(poor.getList("relapseLookBacks.months")).containsExactly((Object) null);
        var nearPoor = table(TestCaller.LABOUR, "3&unitId=" + Place.DISTRICT + "&asOf=2023-12-31");
        assertThat(counts(nearPoor, "total"))
                .contains("OPENING 1/2", "FROM_POOR 1/4", "TO_NOT_POOR 1/2", "CLOSING 1/4");
        var before = table(TestCaller.LABOUR, "1&unitId=" + Place.DISTRICT + "&asOf=2023-12-13");
        assertThat(before.<Object>get("relapseLookBacks")).isNull();
        assertThat(counts(before, "total")).containsExactly(" 2/7", " 1/2", " 1/5");
        var villages = table(TestCaller.COMMUNE_B, "2&unitId=" + Place.COMMUNE_B + "&asOf=2023-12-31");
        assertThat(villages.getString("rows[0].unitId")).isEqualTo(Given.VILLAGE_B.toString());
        assertThat(counts(villages, "rows[0].cells")).contains("OPENING 1/3", "CLOSING 1/3");
        assertThat(counts(villages, "notPlaced")).contains("OPENING 1/4", "NEW 1/5", "TO_NEAR_POOR 1/4", "CLOSING 1/5");
    }

    @Test
    void countsWhatHouseholdsLackAndWhoTheyAre() {
        var household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 4);
        var other = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        var majority = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        TestDatabase.execute("update household_members set ethnicity = 'kinh' where household_id = '" + majority + "'");
        assess(household, round2023, 2023, 100, 4);
        assess(other, round2023, 2023, 100, 3);
        assess(majority, round2023, 2023, 100, 1);
        recognise(round2023, 2023);
        folded();
        var of = "&unitId=" + Place.COMMUNE_B + "&asOf=2023-12-31";
        assertThat(counts(table(TestCaller.LABOUR, "4" + of), "total"))
                .contains("employment 2/5", "healthInsurance 1/4");
        var shares = table(TestCaller.LABOUR, "5" + of);
        assertThat(shares.getFloat("total.find { it.item == 'employment' }.percent"))
                .isEqualTo(100f);
        assertThat(shares.getFloat("total.find { it.item == 'healthInsurance' }.percent"))
                .isEqualTo(50f);
        assertThat(counts(table(TestCaller.LABOUR, "8" + of), "total"))
                .containsExactly("ETHNIC_MINORITY 2/5", "FEMALE_HEAD 2/5", "FEMALE_HEAD 1/1");
        assertThat(counts(table(TestCaller.LABOUR, "9" + of), "total")).containsExactly("Thái 2/5", "kinh 1/1");
        assertThat(counts(table(TestCaller.LABOUR, "12" + of), "total"))
                .contains("ETHNIC_MINORITY 2/5", "ETHNIC_MINORITY/FEMALE_HEAD 2/5");
        assertThat(counts(table(TestCaller.LABOUR, "6" + of), "total")).containsExactly("employment 1/1");
        TestDatabase.execute("update household_members set ethnicity = 'Kinh', birth_year = 2020");
        assertThat(counts(table(TestCaller.LABOUR, "9" + of), "total")).containsExactly("Thái 2/5", "kinh 1/1");
        recount(0);
    }

    @Test
    void aDecisionThatIsEnteredLateCountsThoseWhoBelongedToTheHouseholdOnItsDay() {
        var household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 3);
        assess(household, round2023, 2023, 100, 3);
        var members = members(household);
        TestDatabase.execute("update household_members set sex = 'MALE', ethnicity = 'Mông' where id = '%s'"
                .formatted(members.get(1)));
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", etag(household))
                .body("""
                        {"on": "2024-01-05", "reason": "DIED", "staying": [
                          {"memberId": "%s", "relationship": "HEAD"}, {"memberId": "%s", "relationship": "SIBLING"}]}""".formatted(members.get(1), members.get(2)))
                .post("/v1/households/" + household + "/members/" + members.get(0) + "/departure")
                .then()
                .statusCode(200);
        recognise(round2023, 2023);
        folded();
        var of = "&unitId=" + Place.COMMUNE_B + "&asOf=2024-01-31";
        assertThat(counts(table(TestCaller.LABOUR, "1" + of), "total")).containsExactly(" 1/3", " 0/0", " 0/0");
        assertThat(counts(table(TestCaller.LABOUR, "8" + of), "total"))
                .containsExactly("ETHNIC_MINORITY 1/3", "FEMALE_HEAD 1/3");
        assertThat(counts(table(TestCaller.LABOUR, "9" + of), "total")).containsExactly("Thái 1/3");
        var list = "/v1/official-tables/15/households?unitId=" + Place.COMMUNE_B + "&asOf=";
        Given.get(TestCaller.COMMUNE_B, list + "2024-01-04")
                .body("items[0].members", hasSize(3))
                .body("items[0].members[0].ethnicity", is("Thái"));
        Given.get(TestCaller.COMMUNE_B, list + "2024-01-05").body("items[0].members", hasSize(2));
    }

    @Test
    void aHouseholdThatIsSplitStaysOnTheListAsTwo() {
        var household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 4);
        assess(household, round2022, 2022, 100, 3);
        recognise(round2022, 2022);
        var founded = split(household, Given.VILLAGE_B, "2023-05-10", 2);
        folded();
        var of = "&unitId=" + Place.COMMUNE_B + "&asOf=2023-06-30";
        var table = table(TestCaller.LABOUR, "2" + of);
        assertThat(counts(table, "total"))
                .contains("OPENING 1/4", "NEW 0/0", "OTHER_INCREASE 1/2", "OTHER_DECREASE 0/2", "CLOSING 2/4");
        assertThat(counts(table, "rows[0].cells")).contains("OPENING 0/0", "OTHER_INCREASE 1/2", "CLOSING 1/2");
        assertThat(counts(table, "notPlaced")).contains("OPENING 1/4", "OTHER_DECREASE 0/2", "CLOSING 1/2");
        assertThat(counts(table(TestCaller.LABOUR, "4" + of), "total")).contains("employment 2/4", "nutrition 2/4");
        assertThat(counts(table(TestCaller.LABOUR, "9" + of), "total")).containsExactly("Thái 2/4");
        assertThat(counts(table(TestCaller.LABOUR, "1&unitId=" + Place.COMMUNE_B + "&asOf=2023-05-09"), "total"))
                .containsExactly(" 1/4", " 0/0", " 0/0");
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + founded)
                .body("status", is("POOR"))
                .body("statusSince", is("2022-12-14"));
        Given.post(TestCaller.COMMUNE_B, "/v1/review-rounds/" + round2023 + "/listings", """
                        {"unitId": "%s", "listedOn": "2023-09-05"}""".formatted(Place.COMMUNE_B))
                .statusCode(201)
                .body("listed", is(2));

        assess(household, round2023, 2023, 100, 3);
        assess(founded, round2023, 2023, 200, 0);
        recognise(round2023, 2023);
        folded();
        assertThat(counts(table(TestCaller.LABOUR, "2&unitId=" + Place.COMMUNE_B + "&asOf=2023-12-31"), "total"))
                .containsExactly(
                        "OPENING 1/4",
                        "FROM_NEAR_POOR 0/0",
                        "RELAPSE 0/0",
                        "NEW 0/0",
                        "OTHER_INCREASE 1/2",
                        "TO_NEAR_POOR 0/0",
                        "TO_NOT_POOR 1/2",
                        "OTHER_DECREASE 0/2",
                        "CLOSING 1/2");
        recount(0);
    }

    @Test
    void aDecisionOfBeforeASplitThatIsEnteredLateHoldsForAllThatCameOfIt() {
        var household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 4);
        assess(household, round2022, 2022, 100, 3);
        var founded = split(household, null, "2023-05-10", 2);
        var ofFounded = split(founded, null, "2023-06-10", 1);
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + ofFounded).body("status", nullValue());
        var etag = etag(ofFounded);
        recognise(round2022, 2022);
        folded();
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + ofFounded).body("status", is("POOR"));
        assertThat(etag(ofFounded)).isNotEqualTo(etag);
        var of = "1&unitId=" + Place.COMMUNE_B + "&asOf=";
        assertThat(counts(table(TestCaller.LABOUR, of + "2023-05-09"), "total"))
                .containsExactly(" 1/4", " 0/0", " 0/0");
        assertThat(counts(table(TestCaller.LABOUR, of + "2023-05-10"), "total"))
                .containsExactly(" 2/4", " 0/0", " 0/0");
        assertThat(counts(table(TestCaller.LABOUR, of + "2023-06-10"), "total"))
                .containsExactly(" 3/4", " 0/0", " 0/0");
        recount(0);
    }

    @Test
    void aHouseholdThatTakesInAnotherIsCountedWithThosePersonsToo() {
        var takesIn = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        var other = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        assess(takesIn, round2022, 2022, 100, 3);
        assess(other, round2022, 2022, 100, 3);
        recognise(round2022, 2022);
        merge(takesIn, other, "2023-05-10").statusCode(200);
        folded();
        assertThat(counts(table(TestCaller.LABOUR, "2&unitId=" + Place.COMMUNE_B + "&asOf=2023-06-30"), "total"))
                .contains("OPENING 2/3", "OTHER_INCREASE 0/1", "OTHER_DECREASE 1/1", "CLOSING 1/3");
        recount(0);
    }

    @Test
    void whoWasNewInTheYearIsNewInItsListAlsoWhenDecidedOnAgain() {
        var monthly = Given.round("REGULAR", 2023);
        var fresh = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        var old = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        assess(old, round2022, 2022, 100, 3);
        recognise(round2022, 2022);
        assess(fresh, monthly, 2023, 100, 3);
        Given.recognise(TestCaller.COMMUNE_B, monthly, Place.COMMUNE_B, "2023-11-14", fresh);
        assess(fresh, round2023, 2023, 100, 3);
        assess(old, round2023, 2023, 100, 3);
        recognise(round2023, 2023);
        folded();
        var of = "&unitId=" + Place.COMMUNE_B + "&asOf=2023-12-31";
        assertThat(counts(table(TestCaller.LABOUR, "2" + of), "total"))
                .contains("OPENING 1/1", "NEW 1/2", "CLOSING 2/3");
        var list = "/v1/official-tables/15/households?unitId=" + Place.COMMUNE_B + "&asOf=";
        Given.get(TestCaller.COMMUNE_B, list + "2023-12-31")
                .body("items.find { it.householdId == '" + fresh + "' }.origin", is("NEW"))
                .body("items.find { it.householdId == '" + fresh + "' }.recognisedOn", is("2023-12-14"))
                .body("items.find { it.householdId == '" + old + "' }.origin", is("CONTINUING"));
        Given.get(TestCaller.COMMUNE_B, list + "2024-01-31").body("items.origin", contains("CONTINUING", "CONTINUING"));
    }

    @Test
    void hidesFewHouseholdsFromReadersOutsideTheOfficeAndAnswersThemOfYearEndsOnly() {
        for (int i = 0; i < 7; i++) {
            assess(Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2), round2023, 2023, 100, i < 3 ? 3 : 2);
        }
        recognise(round2023, 2023);
        folded();
        var outside = table(TestCaller.HEALTH, "1&asOf=2023-12-31");
        assertThat(outside.getBoolean("exact")).isFalse();
        assertThat(outside.getList("total.households")).containsExactly(null, null, 0);
        assertThat(outside.getList("rows[0].cells.persons")).containsExactly(null, null, 0);
        Given.get(TestCaller.LABOUR, path("1&asOf=2023-12-31&unitId=" + Place.PROVINCE))
                .statusCode(200)
                .body("exact", is(false))
                .body("rows.code", contains("126"));
        Given.get(TestCaller.HEALTH, path("2&asOf=2023-12-31"))
                .statusCode(200)
                .body("total.households", everyItem(nullValue()));
        Given.get(TestCaller.HEALTH, path("1&asOf=2023-12-31&unitId=" + Place.COMMUNE_B))
                .statusCode(200)
                .body("rows", empty());
        Given.get(TestCaller.HEALTH, path("1&asOf=2023-12-15"))
                .statusCode(400)
                .body("errors.code", contains("YEAR_END_ONLY"));
        Given.get(TestCaller.COMMUNE_A, path("1&asOf=2023-12-15&unitId=" + Place.COMMUNE_B))
                .statusCode(400)
                .body("errors.code", contains("YEAR_END_ONLY"));
    }

    @Test
    void aHouseholdThatMovesLeavesOneListForTheOtherAndOneThatEndsLeavesIt() {
        var moves = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 4);
        var ends = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        assess(moves, round2023, 2023, 100, 3);
        assess(ends, round2023, 2023, 100, 3);
        recognise(round2023, 2023);
        change(moves, "/moves", "{\"unitId\": \"%s\", \"on\": \"2024-05-01\"}".formatted(Place.COMMUNE_A));
        change(ends, "/dissolution", "{\"on\": \"2024-06-01\", \"reason\": \"LEFT\"}");
        folded();
        var table = table(TestCaller.LABOUR, "2&unitId=" + Place.DISTRICT + "&asOf=2024-12-31");
        assertThat(counts(table, "rows.find { it.code == '04171' }.cells"))
                .contains("OPENING 2/6", "OTHER_DECREASE 2/6", "CLOSING 0/0");
        assertThat(counts(table, "rows.find { it.code == '04168' }.cells"))
                .contains("OPENING 0/0", "OTHER_INCREASE 1/4", "CLOSING 1/4");
        assertThat(counts(table, "total"))
                .contains("OPENING 2/6", "OTHER_INCREASE 1/4", "OTHER_DECREASE 2/6", "CLOSING 1/4");
        recount(0);
    }

    @Test
    void listsTheNamesForTheOfficeOfTheVillageAlone() {
        var poor = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        var nearPoor = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        assess(poor, round2023, 2023, 100, 3);
        assess(nearPoor, round2023, 2023, 100, 1);
        recognise(round2023, 2023);
        var list = "/v1/official-tables/15/households?asOf=2023-12-31&unitId=";
        Given.get(TestCaller.COMMUNE_B, list + Place.COMMUNE_B)
                .statusCode(200)
                .body("items.householdId", contains(poor))
                .body("items[0].origin", is("NEW"))
                .body("items[0].members", hasSize(2))
                .body("items[0].members[0].relationship", is("HEAD"));
        Given.get(TestCaller.LABOUR, list + Given.VILLAGE_B).body("items.householdId", contains(poor));
        Given.get(TestCaller.COMMUNE_B, list + Place.COMMUNE_B + "&since=2023-12-14")
                .body("items[0].origin", is("CONTINUING"));
        Given.get(TestCaller.COMMUNE_B, list.replace("15", "14") + Place.COMMUNE_B)
                .body("items.householdId", contains(nearPoor));
        Given.get(TestCaller.COMMUNE_A, list + Place.COMMUNE_B).statusCode(404);
        Given.get(TestCaller.HEALTH, list + Place.COMMUNE_B).statusCode(403);
        Given.get(TestCaller.LABOUR, list + Place.DISTRICT).statusCode(400);
    }

    @Test
    void aPublishedTableStaysAsItWasAndWhatIsRecordedLaterStandsBesideIt() {
        for (int i = 0; i < 12; i++) {
            assess(Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2), round2023, 2023, i < 6 ? 100 : 200, 3);
        }
        var late = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 3);
        recognise(round2023, 2023);
        folded();
        var before = outside();
        var publication = publish("").statusCode(201).extract().header("Location");
        publish("").statusCode(409).body("errors.code", contains("PUBLISHED_ALREADY"));
        assess(late, round2023, 2023, 100, 3);
        recognise(round2023, 2023);
        folded();
        var after = outside();
        assertThat(after).isNotEqualTo(before);
        var read = Given.get(TestCaller.HEALTH, publication)
                .statusCode(200)
                .body("documentNumber", is("9/QĐ-UBND"))
                .extract()
                .jsonPath();
        assertThat(read.<Object>get("published")).isEqualTo(before);
        assertThat(read.<Object>get("restated")).isEqualTo(after);
        publish("\"documentNumber\": \"10/QĐ-UBND\",")
                .statusCode(201)
                .body("published.total.households", is(read.<Object>get("restated.total.households")));
        Given.get(TestCaller.HEALTH, "/v1/table-publications?number=1&asOf=2023-12-31&unitId=" + Place.DISTRICT)
                .body("items.documentNumber", contains("9/QĐ-UBND", "10/QĐ-UBND"));
        Given.get(TestCaller.HEALTH, "/v1/table-publications?number=2").body("items", empty());
    }

    @Test
    void refusesToPublishWhatIsNoTableNotOverOrNotOfTheArea() {
        publish("\"number\": 14, \"asOf\": \"2023-11-30\", \"issuedOn\": \"2023-11-30\",")
                .statusCode(400)
                .body("errors.code", contains("TABLE_UNKNOWN", "YEAR_END_ONLY", "PUBLISHED_TOO_EARLY"))
                .body("errors.pointer", contains("/number", "/asOf", "/issuedOn"));
        publish("\"issuedOn\": \"2999-01-01\",").statusCode(400).body("errors.code", contains("DATE_IN_FUTURE"));
        publish("\"unitId\": \"" + Place.PROVINCE + "\",").statusCode(404);
        Given.get(TestCaller.HEALTH, "/v1/table-publications/" + UUID.randomUUID())
                .statusCode(404);
        assertThat(TestDatabase.number("select count(*) from table_publications"))
                .isZero();
    }

    @Test
    void whoseAreaIsTheCountryReadsItsTablesExactlyAndPublishesThem() {
        for (int i = 0; i < 6; i++) {
            assess(Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2), round2023, 2023, 100, i < 2 ? 3 : 2);
        }
        recognise(round2023, 2023);
        folded();
        TestDatabase.execute(
                "insert into area_paths select unit_id, '%s', valid from area_paths where unit_id = ancestor_id"
                        .formatted(ABOVE_ALL));
        for (var area : List.of(COUNTRY, ABOVE_ALL)) {
            var poor = as(leader(area))
                    .get(path("2&asOf=2023-12-20"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(poor.getBoolean("exact")).isTrue();
            assertThat(poor.getString("unitId")).isNull();
            assertThat(poor.getList("rows.code")).containsExactly("14");
            assertThat(counts(poor, "total")).contains("OPENING 0/0", "NEW 2/4", "CLOSING 2/4");
            assertThat(counts(poor, "rows[0].cells")).isEqualTo(counts(poor, "total"));
            as(leader(area))
                    .get(path("9&asOf=2023-12-31"))
                    .then()
                    .body("total.item", contains("Thái", "Thái"))
                    .body("total.households", contains(2, 4));
            as(leader(area))
                    .get(path("1&asOf=2023-12-20&unitId=" + Place.COMMUNE_B))
                    .then()
                    .body("exact", is(true))
                    .body("total.households", contains(2, 4, 0));
        }
        as(leader(Place.PROVINCE))
                .get(path("2&asOf=2023-12-31"))
                .then()
                .statusCode(200)
                .body("exact", is(false))
                .body("total.households", everyItem(nullValue()));

        publish(leader(Place.PROVINCE), "\"unitId\": null,")
                .statusCode(404)
                .body("errors.pointer", contains("/unitId"));
        publish(leader(COUNTRY), "\"unitId\": null,")
                .statusCode(201)
                .body("unitId", nullValue())
                .body("published.rows.code", contains("14"))
                .body("published.total.households", contains(null, null, 0));
        publish(leader(COUNTRY), "\"unitId\": null,").statusCode(409);
        publish(leader(COUNTRY), "").statusCode(201).body("unitId", is(Place.DISTRICT.toString()));
        Given.get(TestCaller.HEALTH, "/v1/table-publications")
                .body("items.unitId", contains(null, Place.DISTRICT.toString()));
    }

    @Test
    void whatIsHiddenTodayIsNotToldByWhatWasPublishedBeside() {
        var inA = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            inA.add(Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1));
            assessInA(inA.getLast(), 3);
        }
        Given.recognise(TestCaller.COMMUNE_A, round2023, Place.COMMUNE_A, "2023-12-14");
        for (int i = 0; i < 8; i++) {
            assess(Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1), round2023, 2023, 100, 3);
        }
        recognise(round2023, 2023);
        folded();
        var publication = publish("").statusCode(201).extract().header("Location");
        Given.get(TestCaller.HEALTH, publication)
                .body("published.rows.cells.flatten().households", contains(6, 0, 0, 8, 0, 0, 0, 0, 0))
                .body("restated.rows.cells.flatten().households", contains(6, 0, 0, 8, 0, 0, 0, 0, 0));

        inA.subList(0, 3).forEach(household -> assessInA(household, 2));
        Given.recognise(
                TestCaller.COMMUNE_A,
                round2023,
                Place.COMMUNE_A,
                "2023-12-20",
                inA.subList(0, 3).toArray(String[]::new));
        folded();
        assertThat(counts(table(TestCaller.LABOUR, "1&asOf=2023-12-31&unitId=" + Place.DISTRICT), "total"))
                .containsExactly(" 11/11", " 3/3", " 0/0");
        var read = Given.get(TestCaller.HEALTH, publication)
                .body("published.rows.cells.flatten().households", contains(6, 0, 0, 8, 0, 0, 0, 0, 0))
                .body("restated.rows.cells.flatten().households", everyItem(nullValue()))
                .body("restated.total.households", everyItem(nullValue()))
                .extract()
                .jsonPath();
        assertThat(outside()).isEqualTo(read.<Object>get("restated"));
        // What is not hidden otherwise than it was is told as before.
        publish("\"number\": 4,").statusCode(201).body("restated.total.households", hasItem(11));
    }

    private void assessInA(String household, int deprivations) {
        Given.assess(TestCaller.COMMUNE_A, household, round2023, 100, deprivations);
    }

    private static Object outside() {
        return Given.get(TestCaller.HEALTH, path("1&asOf=2023-12-31&unitId=" + Place.DISTRICT))
                .statusCode(200)
                .extract()
                .jsonPath()
                .get();
    }

    private static ValidatableResponse publish(String instead) {
        return publish(TestCaller.LABOUR.token(), instead);
    }

    /** @param instead fields that are stated otherwise */
    private static ValidatableResponse publish(String token, String instead) {
        var body = new StringBuilder("{").append(instead);
        for (var field : List.of(
                "\"number\": 1",
                "\"unitId\": \"" + Place.DISTRICT + "\"",
                "\"asOf\": \"2023-12-31\"",
                "\"documentNumber\": \"9/QĐ-UBND\"",
                "\"issuedOn\": \"2024-02-04\"")) {
            if (!instead.contains(field.split(":")[0])) {
                body.append(field).append(',');
            }
        }
        return as(token)
                .body(body.deleteCharAt(body.length() - 1).append('}').toString())
                .post("/v1/table-publications")
                .then();
    }

    private static String leader(UUID area) {
        return TestCaller.token("leader-" + area, area, null, List.of("REVIEW_LEADER"));
    }

    private static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
    }

    @Test
    void refusesAQuestionThatHasNoAnswer() {
        Given.get(TestCaller.LABOUR, path("16")).statusCode(400).body("code", is("TABLE_UNKNOWN"));
        Given.get(TestCaller.LABOUR, path("1&unitId=" + UUID.randomUUID() + "&asOf=2023-12-31"))
                .statusCode(404);
        Given.get(
                        TestCaller.LABOUR,
                        path("2&unitId=" + Place.DISTRICT
                                + "&asOf=2999-01-01&since=2999-01-01&boundariesOn=2023-01-01"))
                .statusCode(400)
                .body("errors.code", contains("DATE_IN_FUTURE", "BOUNDARIES_TOO_EARLY", "SINCE_TOO_LATE"));
    }

    @Test
    void restatesOnNewBoundariesBesideWhatWasPublished() {
        var a = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 2);
        Given.post(
                        TestCaller.COMMUNE_A,
                        "/v1/households/" + a + "/assessments",
                        Given.assessmentBody(round2023, 100, 3))
                .statusCode(201);
        Given.recognise(TestCaller.COMMUNE_A, round2023, Place.COMMUNE_A, "2023-12-14");
        assess(Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 3), round2023, 2023, 100, 3);
        recognise(round2023, 2023);
        folded();
        mergeCommunes();
        folded();

        var published = table(TestCaller.LABOUR, "1&unitId=" + Place.DISTRICT + "&asOf=2023-12-31");
        assertThat(published.getList("rows.code")).containsExactly("04168", "04171", "04174");
        assertThat(published.getInt("rows[0].cells[0].persons")).isEqualTo(2);
        var restated =
                table(TestCaller.LABOUR, "1&unitId=" + Place.DISTRICT + "&asOf=2023-12-31&boundariesOn=2025-07-01");
        assertThat(restated.getString("boundariesOn")).isEqualTo("2025-07-01");
        assertThat(restated.getList("rows.unitId"))
                .containsExactly(NEW_COMMUNE.toString(), Given.unknownCommune().toString());
        assertThat(counts(restated, "rows[0].cells")).containsExactly(" 2/5", " 0/0", " 0/0");
        assertThat(counts(restated, "total")).containsExactly(" 2/5", " 0/0", " 0/0");
        var outside = table(TestCaller.KEEPER, "1&asOf=2023-12-31&boundariesOn=2025-07-01");
        assertThat(outside.getList("total.households")).containsExactly(null, 0, 0);
        recount(0);
    }

    @Test
    void aUnitThatMissesAPartOfADividedCommuneSaysSo() {
        assessInA(Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 2), 3);
        Given.recognise(TestCaller.COMMUNE_A, round2023, Place.COMMUNE_A, "2023-12-14");
        assess(Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 3), round2023, 2023, 100, 3);
        recognise(round2023, 2023);
        folded();
        var publication = publish("").statusCode(201).extract().header("Location");
        end(Place.COMMUNE_A, Place.COMMUNE_B);
        found(NEW_COMMUNE, "04168");
        found(OTHER_COMMUNE, "04171");
        follow(Place.COMMUNE_A, NEW_COMMUNE, "MERGE");
        follow(Place.COMMUNE_B, NEW_COMMUNE, "SPLIT");
        follow(Place.COMMUNE_B, OTHER_COMMUNE, "SPLIT");
        folded();

        var restated =
                table(TestCaller.LABOUR, "1&unitId=" + Place.DISTRICT + "&asOf=2023-12-31&boundariesOn=2025-07-01");
        assertThat(restated.getList("rows.code")).containsExactly("04168", "04171", "04174");
        assertThat(restated.getList("rows.divided")).containsExactly(true, true, false);
        assertThat(restated.getBoolean("divided")).isFalse();
        assertThat(counts(restated, "rows[0].cells")).containsExactly(" 1/2", " 0/0", " 0/0");
        assertThat(counts(restated, "notPlaced")).containsExactly(" 1/3", " 0/0", " 0/0");
        var commune = table(TestCaller.LABOUR, "1&unitId=" + NEW_COMMUNE + "&asOf=2023-12-31&boundariesOn=2025-07-01");
        assertThat(commune.getBoolean("divided")).isTrue();
        var before = table(TestCaller.LABOUR, "1&unitId=" + Place.DISTRICT + "&asOf=2023-12-31");
        assertThat(before.getList("rows.divided")).containsExactly(false, false, false);
        var nothingYet =
                table(TestCaller.LABOUR, "1&unitId=" + Place.DISTRICT + "&asOf=2022-12-31&boundariesOn=2025-07-01");
        assertThat(nothingYet.getList("rows.divided")).containsExactly(false, false, false);

        Given.get(TestCaller.HEALTH, publication)
                .statusCode(200)
                .body("published.rows.code", contains("04168", "04171", "04174"))
                .body(
                        "restated.rows.unitId",
                        contains(everyUnit(Place.COMMUNE_A, Place.COMMUNE_B, Given.unknownCommune())))
                .body(
                        "onBoundariesOfToday.rows.unitId",
                        contains(everyUnit(NEW_COMMUNE, OTHER_COMMUNE, Given.unknownCommune())))
                .body("onBoundariesOfToday.rows.divided", contains(true, true, false));
        recount(0);
    }

    @Test
    void aCommuneThatStaysAndGivesAPartAwaySaysSoOfWhatWasCountedBefore() {
        assess(Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 3), round2023, 2023, 100, 3);
        recognise(round2023, 2023);
        found(NEW_COMMUNE, "04172");
        follow(Place.COMMUNE_B, Place.COMMUNE_B, "SPLIT");
        follow(Place.COMMUNE_B, NEW_COMMUNE, "SPLIT");
        folded();
        var of = "1&unitId=" + Place.DISTRICT;
        var restated = table(TestCaller.LABOUR, of + "&asOf=2023-12-31&boundariesOn=2025-07-01");
        assertThat(restated.getList("rows.code")).containsExactly("04168", "04171", "04172", "04174");
        assertThat(restated.getList("rows.divided")).containsExactly(false, true, true, false);
        assertThat(counts(restated, "rows[1].cells")).containsExactly(" 1/3", " 0/0", " 0/0");
        var after = table(TestCaller.LABOUR, of + "&asOf=2025-12-31");
        assertThat(after.getList("rows.divided")).containsExactly(false, false, false, false);
    }

    private static String[] everyUnit(UUID... units) {
        return Arrays.stream(units).map(UUID::toString).toArray(String[]::new);
    }

    @Test
    void aRecountMendsWhatSomebodyHasWrittenPastTheService() {
        assess(Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 3), round2023, 2023, 100, 3);
        recognise(round2023, 2023);
        folded();
        TestDatabase.execute("update table_roll_ups set households = 7 where node_id = '" + Place.PROVINCE
                + "' and kind = 'CLASS' and period = 2023");
        recount(1);
        recount(0);
    }

    /**
     * Any sequence of recognitions, corrections, moves, splits, mergers, ends and late entries: the folded equals the
     * recounted, every identity holds.
     */
    @Test
    void whatIsFoldedIsWhatTheFactsTellAndEveryMovementAddsUp() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var rounds = new ArrayList<>(List.of(round2022, round2023));
        var years = new ArrayList<>(List.of(2022, 2023));
        for (int month = 1; month <= 2; month++) {
            rounds.add(Given.round("REGULAR", 2023));
            years.add(2023);
        }
        var households = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            households.add(Given.household(
                    TestCaller.COMMUNE_B, i % 3 == 0 ? Given.VILLAGE_B : Place.COMMUNE_B, 2 + random.nextInt(4)));
        }
        households.add(split(households.getFirst(), null, "2023-03-01", 1));
        for (int act = 0; act < 14; act++) {
            var r = random.nextInt(rounds.size());
            // Who has moved or was founded since cannot be assessed for a day before.
            var some = households.stream()
                    .filter(_ -> random.nextInt(3) == 0)
                    .filter(h ->
                            assessment(h, rounds.get(r), years.get(r), 100 + random.nextInt(2) * 100, random.nextInt(5))
                                            .extract()
                                            .statusCode()
                                    == 201)
                    .toList();
            // Who has ended by the day cannot be decided on.
            var day = years.get(r) + "-12-" + (10 + random.nextInt(20));
            some.forEach(h -> Given.post(
                            TestCaller.COMMUNE_B,
                            "/v1/recognitions",
                            Given.recognitionBody(rounds.get(r), Place.COMMUNE_B, day, h))
                    .statusCode(anyOf(is(201), is(400), is(409))));
            if (random.nextInt(4) == 0) {
                var household = households.get(random.nextInt(households.size()));
                change(
                        household,
                        "/moves",
                        "{\"unitId\": \"%s\", \"on\": \"%d-12-%d\"}"
                                .formatted(
                                        random.nextBoolean() ? Given.VILLAGE_B : Place.COMMUNE_B,
                                        2022 + random.nextInt(2),
                                        10 + random.nextInt(20)));
            }
            var one = households.get(random.nextInt(households.size()));
            var on = "%d-%02d-%02d".formatted(2022 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
            var persons = members(one);
            if (act % 2 == 0 && persons.size() > 1) {
                var founded = split(
                        one, random.nextBoolean() ? Given.VILLAGE_B : null, on, 1 + random.nextInt(persons.size() - 1));
                if (founded != null) {
                    households.add(founded);
                }
            } else if (act % 4 == 1) {
                merge(one, households.get(random.nextInt(households.size())), on)
                        .statusCode(anyOf(is(200), is(400), is(409)));
            } else if (act % 8 == 3) {
                change(one, "/dissolution", "{\"on\": \"%s\", \"reason\": \"LEFT\"}".formatted(on));
            } else if (persons.size() > 1) {
                change(
                        one,
                        "/members/" + persons.getLast() + "/departure",
                        "{\"on\": \"%s\", \"reason\": \"DIED\"}".formatted(on));
            }
        }
        folded();
        for (var number : List.of(2, 3)) {
            for (var unit : List.of(COUNTRY, Place.PROVINCE, Place.DISTRICT, Place.COMMUNE_B)) {
                var caller = leader(unit);
                var of = unit.equals(COUNTRY) ? "" : "&unitId=" + unit;
                for (var since : List.of("2021-12-31", "2022-12-20", "2023-12-14")) {
                    var table = as(caller)
                            .get(path(number + of + "&asOf=2023-12-22&since=" + since))
                            .then()
                            .statusCode(200)
                            .body("exact", is(true))
                            .extract()
                            .jsonPath();
                    addsUp(seed, table, "total");
                    var parts = new ArrayList<String>(List.of("notPlaced"));
                    for (int i = 0; i < table.getList("rows").size(); i++) {
                        parts.add("rows[" + i + "].cells");
                    }
                    parts.forEach(part -> addsUp(seed, table, part));
                    for (var measure : List.of("households", "persons")) {
                        var total = table.getList("total." + measure, Long.class);
                        var sums = new long[total.size()];
                        for (var part : parts) {
                            var counts = table.getList(part + "." + measure, Long.class);
                            Arrays.setAll(sums, cell -> sums[cell] + counts.get(cell));
                        }
                        assertThat(Arrays.stream(sums).boxed().toList())
                                .as("seed %d, table %d of %s: %s", seed, number, unit, measure)
                                .isEqualTo(total);
                    }
                }
            }
        }
        assertThat(TestDatabase.number("select count(*) from household_statuses"))
                .as("seed %d", seed)
                .isGreaterThan(10);
        recount(0);
    }

    private static void addsUp(long seed, JsonPath table, String cells) {
        var items = table.getList(cells + ".item", String.class);
        for (var measure : List.of("households", "persons")) {
            var counts = table.getList(cells + "." + measure, Long.class);
            long sum = 0;
            for (int i = 0; i < items.size() - 1; i++) {
                var out = items.get(i).startsWith("TO_") || items.get(i).equals("OTHER_DECREASE");
                sum += out ? -counts.get(i) : counts.get(i);
            }
            assertThat(sum).as("seed %d: %s of %s", seed, measure, counts).isEqualTo(counts.getLast());
        }
    }

    /** What the register refuses, such as a move to where the household lives, changes nothing. */
    private static void change(String household, String what, String body) {
        changed(household, what, body).statusCode(anyOf(is(200), is(400), is(409)));
    }

    private static ValidatableResponse changed(String household, String what, String body) {
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", etag(household))
                .body(body)
                .post("/v1/households/" + household + what)
                .then();
    }

    private static String etag(String household) {
        return Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .extract()
                .header("ETag");
    }

    /** Those of now, the head first. */
    private static List<String> members(String household) {
        return Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .extract()
                .path("members.id");
    }

    /**
     * The last so many members found a household of their own.
     *
     * @return null where the register refuses it
     */
    private static @Nullable String split(String household, @Nullable UUID unit, String on, int leaving) {
        var members = members(household);
        var response = changed(household, "/splits", """
                        {"on": "%s", %s "leaving": [%s]}""".formatted(
                                on,
                                unit == null ? "" : "\"unitId\": \"" + unit + "\",",
                                places(members.subList(members.size() - leaving, members.size()), "HEAD")))
                .statusCode(anyOf(is(201), is(400), is(409)))
                .extract();
        return response.statusCode() == 201 ? response.path("id") : null;
    }

    private static ValidatableResponse merge(String household, String other, String on) {
        return changed(household, "/merges", """
                {"householdId": "%s", "on": "%s", "members": [%s]}""".formatted(other, on, places(members(other), "OTHER")));
    }

    private static String places(List<String> members, String first) {
        return IntStream.range(0, members.size())
                .mapToObj(i -> "{\"memberId\": \"%s\", \"relationship\": \"%s\"}"
                        .formatted(members.get(i), i == 0 ? first : "OTHER"))
                .collect(Collectors.joining(","));
    }

    private static void mergeCommunes() {
        end(Place.COMMUNE_A, Place.COMMUNE_B);
        found(NEW_COMMUNE, "04168");
        follow(Place.COMMUNE_A, NEW_COMMUNE, "MERGE");
        follow(Place.COMMUNE_B, NEW_COMMUNE, "MERGE");
    }

    private static void end(UUID... communes) {
        for (var commune : communes) {
            TestDatabase.execute("""
                    update unit_versions set valid = '(,2025-07-01)' where unit_id = '%1$s';
                    update area_versions set valid = '(,2025-07-01)' where unit_id = '%1$s';
                    update area_paths set valid = '(,2025-07-01)', gone_on = '2025-07-01' where unit_id = '%1$s'""".formatted(commune));
        }
    }

    private static void found(UUID commune, String code) {
        TestDatabase.execute("""
                insert into unit_copies values ('%1$s', 0);
                insert into unit_versions values ('%1$s', '[2025-07-01,)', '%2$s', 'Xã mới', 'COMMUNE', 'RURAL');
                insert into area_versions values ('%1$s', '%3$s', '[2025-07-01,)');
                insert into area_paths values ('%1$s', '%1$s', '[2025-07-01,)'), ('%1$s', '%3$s', '[2025-07-01,)'),
                  ('%1$s', '%4$s', '[2025-07-01,)')""".formatted(commune, code, Place.DISTRICT, Place.PROVINCE));
    }

    private static void follow(UUID commune, UUID successor, String kind) {
        TestDatabase.execute("insert into unit_successions values ('%s', '%s', '2025-07-01', '%s', null)"
                .formatted(commune, successor, kind));
    }

    private static List<String> counts(JsonPath table, String cells) {
        var counts = new ArrayList<String>();
        for (int i = 0; i < table.getList(cells).size(); i++) {
            var cell = cells + "[" + i + "].";
            counts.add(table.getString(cell + "item") + " " + table.getLong(cell + "households") + "/"
                    + table.getLong(cell + "persons"));
        }
        return counts;
    }

    private static String path(String question) {
        return "/v1/official-tables?number=" + question;
    }

    private static JsonPath table(TestCaller caller, String question) {
        return Given.get(caller, path(question)).statusCode(200).extract().jsonPath();
    }

    private static void recount(int corrected) {
        Given.post(TestCaller.OPERATOR, "/v1/official-tables/recounts", "{\"reason\": \"Thử\"}")
                .statusCode(200)
                .body("corrected", is(corrected));
    }

    private static void folded() {
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> TestDatabase.number("select count(*) from table_deltas") == 0
                                && TestDatabase.number("select count(*) from unit_copies")
                                        == TestDatabase.number(
                                                "select coalesce(max(split_part(directory, ':', 1)::int), 0) from boundary_state"));
    }

    private static void assess(String household, String round, int year, int pointsA, int deprivations) {
        assessment(household, round, year, pointsA, deprivations).statusCode(201);
    }

    private static ValidatableResponse assessment(
            String household, String round, int year, int pointsA, int deprivations) {
        return Given.post(
                TestCaller.COMMUNE_B,
                "/v1/households/" + household + "/assessments",
                Given.assessmentBody(round, pointsA, deprivations).replace("2023-10-10", year + "-10-10"));
    }

    private static void recognise(String round, int year) {
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, year + "-12-14");
    }
}
