package vn.gnbv.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * The poverty-reduction year 2024 of Sông Mã district, step by step, as its officials would enter it. The figures are
 * those of the district's plan; what the plan does not state and the story needs is marked SAMPLE. Each step may be
 * repeated: it then changes nothing.
 */
public final class SongMa2024 {

    public static final String DISTRICT = "01900000-0000-7000-8000-000000000126";
    public static final String HOUSEHOLD_STANDARD = "01900000-0000-7000-c000-000000002022";
    public static final int HOUSEHOLDS = 400;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Gnbv gnbv;

    public SongMa2024(Gnbv gnbv) {
        this.gnbv = gnbv;
    }

    /** The whole year up to the district's first aggregate. */
    public void tell(Consumer<String> progress) {
        progress.accept("units, organisations, programmes");
        directory();
        programme();
        applicability();
        progress.accept("the plan of 2024, drafted and issued");
        draftPlan();
        issuePlan();
        progress.accept("the money of 18/12/2023");
        assignMoney();
        progress.accept("400 SAMPLE households, assessed and recognised");
        households();
        moveMoney();
        progress.accept("the reports of May and the district's aggregate");
        reportMay();
        aggregateMay();
    }

    public void directory() {
        var keeper = gnbv.as("keeper");
        keeper.post("plans", "/v1/administrative-unit-imports", Map.of("units", data("units")))
                .expect(201);
        for (var organisation : data("organisations")) {
            keeper.post("plans", "/v1/organisations", organisation).expect(201);
        }
    }

    public void programme() {
        gnbv.as("keeper").post("plans", "/v1/programmes", data("programme")).expect(201);
        for (var other : data("otherProgrammes")) {
            gnbv.as("keeper").post("plans", "/v1/programmes", other).expect(201);
        }
        gnbv.as("keeper")
                .post("household", "/v1/poverty-standards", data("povertyStandard"))
                .expect(201);
    }

    public void applicability() {
        for (var statement : data("applicabilities")) {
            gnbv.as("labour").post("plans", "/v1/applicabilities", statement).expect(201);
        }
    }

    /** Repeatable only until the plan is issued; after that it is left as it is. */
    public void draftPlan() {
        gnbv.as("labour").post("plans", "/v1/plans", data("plan")).expect(201);
        if (!plan().path("state").asText().equals("DRAFT")) {
            return;
        }
        replace("targets", Map.of("targets", data("targets")));
        replace("tasks", Map.of("tasks", data("tasks")));
        replace("reporting-regimes", Map.of("regimes", data("regimes")));
    }

    private void replace(String part, Object body) {
        replace(gnbv.as("labour"), "plans", planPath(), "/" + part, body);
    }

    /** Where an answer was lost the version of what holds the part has moved, and replacing again is harmless. */
    private static void replace(Gnbv.User user, String service, String whole, String part, Object body) {
        Gnbv.Reply reply;
        do {
            reply = user.put(
                    service,
                    whole + part,
                    body,
                    user.read(service, whole).expect(200).etag());
        } while (reply.status() == 412);
        reply.expect(200);
    }

    public void issuePlan() {
        if (plan().path("state").asText().equals("DRAFT")) {
            gnbv.as("signer")
                    .post("plans", planPath() + "/issuance", data("issuance"), planVersion())
                    .expect(200);
        }
    }

    /** A change of the November date, as edition 2 of the plan. */
    public void amendNovember(String before) {
        var regimes = data("regimes");
        var periods = (ArrayNode) regimes.get(0).path("periods");
        ((ObjectNode) periods.get(1).path("deadline")).put("date", before);
        var amendment = (ObjectNode) data("issuance");
        amendment.put("reason", "SAMPLE: the November date moves").put("issuedOn", "2024-10-01");
        amendment.set("regimes", regimes);
        gnbv.as("signer")
                .post("plans", planPath() + "/amendments", amendment, planVersion())
                .expect(200);
    }

    public void assignMoney() {
        await("the statements of what applies have reached the money", () -> gnbv.as("finance")
                .post("budget", "/v1/budget-decisions", neverAccepted(), null, UUID.randomUUID())
                .text()
                .contains("COMPONENT_NOT_APPLICABLE"));
        gnbv.as("finance")
                .post("budget", "/v1/budget-decisions", data("assignment"))
                .expect(201);
        await(
                "the plan has reached the money",
                () -> gnbv.as("finance").read("budget", fundingPath()).status() == 200);
    }

    /** Wrong in any case, so that asking changes nothing: money assigned anew comes from no line above. */
    private static JsonNode neverAccepted() {
        var decision = lineOnHousing();
        ((ObjectNode) decision.path("lines").get(0)).put("parentLineId", component("00"));
        return decision;
    }

    /** A line on DA5, which does not apply in Sông Mã. */
    public static JsonNode lineOnHousing() {
        var decision = (ObjectNode) data("assignment");
        decision.remove("id");
        decision.put("number", "SAMPLE-5/QĐ-UBND");
        var lines = (ArrayNode) decision.path("lines");
        while (lines.size() > 1) {
            lines.remove(1);
        }
        var line = (ObjectNode) lines.get(0);
        line.remove("id");
        line.put("componentId", component("50"));
        return decision;
    }

    /** 400 SAMPLE households over the 19 units, assessed and recognised under the standard 2022–2025. */
    public void households() {
        gnbv.as("labour")
                .post("household", "/v1/review-rounds", data("reviewRound"))
                .expect(201);
        var round = data("reviewRound").path("id").asText();
        var communes = communes();
        // The commune's area type decides its cut-off, so the directory has to have arrived.
        await(
                "the directory has reached the households",
                () -> gnbv.as("commune-" + communes.getLast().code())
                                .read("household", "/v1/households?limit=1")
                                .status()
                        == 200);
        for (var sample : SampleHousehold.all(communes)) {
            var officer = gnbv.as("commune-" + sample.commune().code());
            officer.post("household", "/v1/households", sample.registration()).expect(201);
            officer.post("household", "/v1/households/" + sample.id() + "/assessments", sample.assessment(round))
                    .expect(201);
        }
        for (var commune : communes) {
            gnbv.as("commune-" + commune.code())
                    .post("household", "/v1/recognitions", recognition(round, commune))
                    .expect(201);
        }
    }

    private static Map<String, Object> recognition(String round, Commune commune) {
        return Map.of(
                "roundId",
                round,
                "unitId",
                commune.id(),
                "decision",
                Map.of(
                        "number",
                        "SAMPLE-" + commune.code() + "/QĐ-UBND",
                        "issuedOn",
                        "2023-12-14",
                        "signer",
                        "SAMPLE",
                        "sample",
                        true));
    }

    /** One commune's DA7.2 money out of the district's DA7 line, an adjustment and two disbursements, all SAMPLE. */
    public void moveMoney() {
        var finance = gnbv.as("finance");
        finance.post("budget", "/v1/budget-decisions", data("allocation")).expect(201);
        finance.post("budget", "/v1/adjustments", data("adjustment")).expect(201);
        for (var disbursement : data("disbursements")) {
            finance.post("budget", "/v1/disbursements", disbursement).expect(201);
        }
    }

    /** Who has reported by May: nine communes and three agencies; the other twelve are missing. */
    public List<String> reportersInMay() {
        var reporters = new ArrayList<>(communes().subList(0, 9).stream()
                .map(commune -> "commune-" + commune.code())
                .toList());
        reporters.addAll(List.of("finance", "agriculture", "health"));
        return reporters;
    }

    public void reportMay() {
        await("the obligations are open", () -> obligations("2024-05").size() == 24);
        await(
                "the figures of households and money have arrived",
                () -> figure("POOR_HOUSEHOLDS") == poorHouseholds()
                        && figure("DISBURSED_VND")
                                == funding().path("totals").path("disbursedVnd").asLong()
                        && figure("ASSIGNED_VND")
                                == funding().path("totals").path("assignedVnd").asLong());
        var reporters = reportersInMay();
        for (int i = 0; i < reporters.size(); i++) {
            report("2024-05", reporters.get(i), acceptance(i), i == 0);
        }
    }

    /** All nineteen units and the five agencies, each with a paper of the last good day. */
    public void reportNovember() {
        var reporters = new ArrayList<>(
                communes().stream().map(commune -> "commune-" + commune.code()).toList());
        reporters.addAll(List.of("finance", "agriculture", "health", "communication", "bank"));
        reporters.forEach(reporter -> report("2024-11", reporter, paper("2024-11-14"), false));
    }

    /** In May the first is returned once before it is accepted; the papers of the second and third are of 9 and 10 May. */
    private void report(String period, String reporter, Map<String, Object> acceptance, boolean returned) {
        var user = gnbv.as(reporter);
        var obligation = user.get("reporting", "/v1/obligations?periodKey=" + period)
                .path("items")
                .get(0)
                .path("id")
                .asText();
        var created = user.post("reporting", "/v1/reports", Map.of("obligationId", obligation))
                .expect(201);
        var path = "/v1/reports/" + created.json().path("id").asText();
        var state = user.get("reporting", path).path("state").asText();
        if (state.equals("ACCEPTED")) {
            return;
        }
        if (state.equals("DRAFT")) {
            submit(user, path);
            if (returned) {
                act(gnbv.as("labour"), path + "/return", Map.of("reason", "SAMPLE: the narrative is missing"), path);
                var values = Map.of("values", List.of(), "narrative", "SAMPLE: work is going on");
                replace(user, "reporting", path, "", values);
                submit(user, path);
            }
        }
        act(gnbv.as("labour"), path + "/acceptance", acceptance, path);
    }

    private static Map<String, Object> acceptance(int index) {
        return switch (index) {
            case 1 -> paper("2024-05-09");
            case 2 -> paper("2024-05-10");
            default -> Map.of();
        };
    }

    private static Map<String, Object> paper(String date) {
        return Map.of("paper", Map.of("date", date, "number", "SAMPLE-1/BC-UBND", "sha256", "0".repeat(64)));
    }

    private void submit(Gnbv.User user, String path) {
        act(user, path + "/submission", Map.of("signer", "SAMPLE"), path);
    }

    private void act(Gnbv.User user, String path, Object body, String report) {
        user.post(
                        "reporting",
                        path,
                        body,
                        user.read("reporting", report).expect(200).etag())
                .expect(200);
    }

    public JsonNode aggregateMay() {
        return aggregate("2024-05");
    }

    /** What the accepted reports of a period add up to in the whole district. */
    public JsonNode aggregate(String period) {
        return gnbv.as("labour")
                .post(
                        "reporting",
                        "/v1/aggregates",
                        Map.of("regimeId", regime(), "periodKey", period, "unitId", DISTRICT))
                .expect(201)
                .json();
    }

    /** The regime under which the plan is reported on. */
    public static String regime() {
        return data("regimes").get(0).path("id").asText();
    }

    public List<JsonNode> obligations(String period) {
        return items(gnbv.as("labour").get("reporting", "/v1/obligations?limit=500&periodKey=" + period));
    }

    public JsonNode plan() {
        return gnbv.as("labour").get("plans", planPath());
    }

    public String planId() {
        return data("plan").path("id").asText();
    }

    private String planPath() {
        return "/v1/plans/" + planId();
    }

    private String planVersion() {
        return gnbv.as("labour").read("plans", planPath()).expect(200).etag();
    }

    /** What the budget service says of the plan's money. */
    public JsonNode funding() {
        return gnbv.as("finance").get("budget", fundingPath());
    }

    private String fundingPath() {
        return "/v1/budget-summaries?planId=" + planId();
    }

    /** Official table 1 of the review, by commune and in total. */
    public JsonNode officialTable() {
        var round = data("reviewRound").path("id").asText();
        return gnbv.as("labour").get("household", "/v1/official-tables/1?roundId=" + round + "&unitId=" + DISTRICT);
    }

    private long poorHouseholds() {
        return officialTable().path("total").path("poor").path("households").asLong();
    }

    /** A live figure of the whole district; -1 while it is not stated. */
    private long figure(String indicator) {
        return items(gnbv.as("labour").get("reporting", "/v1/figures?planId=" + planId() + "&unitId=" + DISTRICT))
                .stream()
                .filter(figure -> figure.path("indicator").asText().equals(indicator))
                .mapToLong(figure -> figure.path("value").asLong(-1))
                .sum();
    }

    /** The townships and communes of the district, in the order of their codes. */
    public static List<Commune> communes() {
        return StreamSupport.stream(data("units").spliterator(), false)
                .filter(unit -> unit.path("level").asText().equals("COMMUNE"))
                .map(unit -> new Commune(
                        UUID.fromString(unit.path("id").asText()),
                        unit.path("code").asText(),
                        unit.path("name").asText(),
                        unit.path("areaType").asText().equals("URBAN")))
                .toList();
    }

    /** A commune or township of the district. */
    public record Commune(UUID id, String code, String name, boolean urban) {}

    public static String component(String number) {
        return "01900000-0000-7000-b100-0000000000" + number;
    }

    static List<JsonNode> items(JsonNode page) {
        return IntStream.range(0, page.path("items").size())
                .mapToObj(page.path("items")::get)
                .toList();
    }

    static JsonNode data(String name) {
        try (var file = SongMa2024.class.getResourceAsStream("/song-ma-2024/" + name + ".json")) {
            return Gnbv.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one service tells another arrives soon, not at once. */
    static void await(String what, Supplier<Boolean> arrived) {
        var end = Instant.now().plus(PATIENCE);
        while (!arrived.get()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Waited in vain until " + what);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
