package vn.gnbv.budget;

import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.budgetYear;
import static vn.gnbv.budget.Fixtures.cancellation;
import static vn.gnbv.budget.Fixtures.carried;
import static vn.gnbv.budget.Fixtures.carryOver;
import static vn.gnbv.budget.Fixtures.closing;
import static vn.gnbv.budget.Fixtures.location;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** How budget years, papers on their end and confirmations are exercised. */
final class YearExercises {

    private static final AtomicInteger YEAR = new AtomicInteger();

    private YearExercises() {}

    static Map<String, Exercise> all() {
        var all = new HashMap<String, Supplier<Call>>();
        all.put("stateBudgetYear", () -> Call.of("/v1/budget-years", aYear()));
        all.put("listBudgetYears", () -> Call.of("/v1/budget-years"));
        all.put("getBudgetYear", () -> Call.of(location("/v1/budget-years", aYear())));
        all.put("restateBudgetYear", () -> {
            var year = aYear();
            return Call.of(location("/v1/budget-years", year), year.replace("83/2015", "89/2025"))
                    .ifMatch("\"0\"");
        });
        all.put("closeBudgetYear", () -> Call.of(
                        location("/v1/budget-years", aYear()) + "/closure", closing("2025-06-02"))
                .ifMatch("\"0\""));
        all.put("recordCarryOver", () -> Call.of("/v1/carry-overs", aCarryOver()));
        all.put("listCarryOvers", () -> Call.of("/v1/carry-overs"));
        all.put("getCarryOver", () -> Call.of(location("/v1/carry-overs", aCarryOver())));
        all.put("recordCancellation", () -> Call.of("/v1/cancellations", cancellation(aLine(20, 100), 60)));
        all.put("recordSuccession", () -> {
            var line = aLine(20, 100);
            TestDatabase.execute("update budget_lines set held_until = '2024-03-31' where id = '" + line + "'");
            return Call.of("/v1/successions", Fixtures.succession(Fixtures.inherited(line, Place.COMMUNE_A, 100)));
        });
        all.put("confirmPaper", () -> Call.of("/v1/confirmations", "{\"documentId\": \"" + aWaitingPaper() + "\"}"));
        all.put("listConfirmations", () -> Call.of("/v1/confirmations"));
        var exercises = new HashMap<String, Exercise>();
        all.forEach((id, call) -> exercises.put(id, new Exercise(TestCaller.FINANCE, call)));
        return exercises;
    }

    /** Each call is another year, since a year is on record once. */
    private static String aYear() {
        var year = 2000 + YEAR.getAndIncrement() % 24;
        var unit = YEAR.get() / 24 % 3;
        return budgetYear(year, (year + 1) + "-01-31")
                .replace(
                        Place.DISTRICT.toString(),
                        new UUID[] {Place.DISTRICT, Place.COMMUNE_A, Place.COMMUNE_B}[unit].toString())
                .replace(Fixtures.PROGRAMME.toString(), UUID.randomUUID().toString());
    }

    private static String aCarryOver() {
        return carryOver(2024, "2025-01-20", "2025-12-31", carried(aLine(20, 100), 60));
    }

    private static UUID aWaitingPaper() {
        var line = aLine(20, 100);
        var paper = UUID.randomUUID();
        TestDatabase.execute("""
                update budget_lines set unconfirmed = 1 where id = '%1$s';
                insert into confirmations (document_id, document_kind, number, issued_on, line_ids, recorded_by)
                values ('%2$s', 'BUDGET_DECISION', '1/QĐ', '2024-01-02', '{%1$s}', 'another')""".formatted(line, paper));
        return paper;
    }
}
