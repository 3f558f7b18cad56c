package vn.gnbv.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.platform.testing.TestCaller.Place;

/** The plan of Kon Tum of 27 December 2021 (4587/KH-UBND): 26 tasks that 17 clauses assign. */
public final class KonTumPlan {

    public static final UUID PLANNING = agency(1);
    public static final UUID LABOUR = agency(2);
    public static final UUID AGRICULTURE = agency(3);
    public static final UUID ETHNIC = agency(4);
    public static final UUID INFORMATION = agency(5);
    public static final UUID INDUSTRY = agency(6);
    public static final UUID FINANCE = agency(7);
    public static final UUID POLICY_BANK = agency(8);

    /** Các sở, ban, ngành. */
    public static final UUID DEPARTMENTS = agency(90);

    /** UBND các huyện, thành phố. */
    public static final UUID DISTRICTS = agency(91);

    private static final Map<String, UUID> WHO = Map.of(
            "KH",
            PLANNING,
            "LD",
            LABOUR,
            "NN",
            AGRICULTURE,
            "DT",
            ETHNIC,
            "TT",
            INFORMATION,
            "CT",
            INDUSTRY,
            "TC",
            FINANCE,
            "NH",
            POLICY_BANK,
            "SO",
            DEPARTMENTS,
            "HUYEN",
            DISTRICTS);

    private static final List<String> DISTRICT_NAMES = List.of(
            "Thành phố Kon Tum",
            "Huyện Đắk Glei",
            "Huyện Ngọc Hồi",
            "Huyện Đắk Tô",
            "Huyện Kon Plông",
            "Huyện Kon Rẫy",
            "Huyện Đắk Hà",
            "Huyện Sa Thầy",
            "Huyện Tu Mơ Rông",
            "Huyện Ia H' Drai");

    /** Number, clause, leads, others, schedule. */
    private static final String TASKS = """
            1.1|1.1-1.3|SO,HUYEN||CONTINUOUS
            1.2|1.1-1.3|SO,HUYEN||CONTINUOUS
            1.3|1.1-1.3|SO,HUYEN||CONTINUOUS
            1.4|1.4|KH|LD,NN,DT,HUYEN|DATED
            1.5|1.5|TT|SO,HUYEN|NONE
            2.1|2.1-2.5|LD|SO,HUYEN|NONE
            2.2|2.1-2.5|LD|SO,HUYEN|NONE
            2.3|2.1-2.5|LD|SO,HUYEN|NONE
            2.4|2.1-2.5|LD|SO,HUYEN|NONE
            2.5|2.1-2.5|LD|SO,HUYEN|NONE
            2.6|2.6|KH|LD,NN,CT,HUYEN|CONTINUOUS
            2.7|2.7|NN|SO,HUYEN|CONTINUOUS
            2.8|2.8|DT|SO,HUYEN|CONTINUOUS
            2.9|2.9|HUYEN||CONTINUOUS
            3.1|3.1|HUYEN||CONTINUOUS
            3.2|3.2|KH|SO,HUYEN|NONE
            3.3|3.3|NH|SO,HUYEN|CONTINUOUS
            3.4|3.4|TC|SO,HUYEN|AS_REGULATED
            4.1|4.1|LD|SO,HUYEN|CONTINUOUS
            4.2|4.2|HUYEN||AS_REGULATED
            4.3|4.3|LD|SO,HUYEN|YEARLY
            4.4|4.4|HUYEN||CONTINUOUS
            4.5|4.5-4.8|LD|SO,HUYEN|CONTINUOUS
            4.6|4.5-4.8|LD|SO,HUYEN|CONTINUOUS
            4.7|4.5-4.8|LD|SO,HUYEN|CONTINUOUS
            4.8|4.5-4.8|LD|SO,HUYEN|CONTINUOUS
            """;

    private KonTumPlan() {}

    public static UUID agency(int number) {
        return UUID.fromString("01900000-0000-7000-a062-%012d".formatted(number));
    }

    public static List<UUID> departments() {
        return List.of(PLANNING, LABOUR, AGRICULTURE, ETHNIC, INFORMATION, INDUSTRY, FINANCE);
    }

    public static List<UUID> districts() {
        var all = new ArrayList<UUID>();
        for (int i = 0; i < DISTRICT_NAMES.size(); i++) {
            all.add(Place.committee(608 + i));
        }
        return all;
    }

    /** The province, its ten districts, its agencies and the two groups that the plan addresses. */
    public static void settle() {
        var province = Province.KON_TUM;
        province.settle();
        var units = new ArrayList<String>();
        for (int i = 0; i < DISTRICT_NAMES.size(); i++) {
            units.add("""
                    {"id": "%s", "code": "%d", "name": "%s", "type": "DISTRICT", "level": "DISTRICT", "parentId": "%s",
                     "validTo": "2025-06-30"}""".formatted(Place.unit(608 + i), 608 + i, DISTRICT_NAMES.get(i), province.unit()));
        }
        Province.importUnits(String.join(",", units));
        for (int i = 0; i < DISTRICT_NAMES.size(); i++) {
            Province.organisation(
                    Place.committee(608 + i),
                    "UBND " + DISTRICT_NAMES.get(i),
                    "PEOPLES_COMMITTEE",
                    Place.unit(608 + i));
        }
        WHO.forEach((name, id) -> Province.organisation(
                id, name, name.equals("SO") || name.equals("HUYEN") ? "GROUP" : "AGENCY", province.unit()));
    }

    /** The issued plan. */
    public static String issued() {
        return Province.KON_TUM.issue(2021, "2021-12-27", "", tasks());
    }

    public static String tasks() {
        return TASKS.lines().map(KonTumPlan::task).collect(Collectors.joining(","));
    }

    private static String task(String line) {
        var field = line.split("\\|", -1);
        var dated = field[4].equals("DATED");
        return """
                {"number": "%s", "assignment": "%s", "content": "Nhiệm vụ %s", "leadOrganisationIds": [%s],
                 "coordinatingOrganisationIds": [%s], "schedule": "%s"%s}""".formatted(
                        field[0],
                        field[1],
                        field[0],
                        who(field[2]),
                        who(field[3]),
                        field[4],
                        dated
                                ? ", \"dueOn\": \"2022-02-10\", \"dueKind\": \"BEFORE\", \"expectedProduct\": \"Nghị quyết"
                                        + " của Tỉnh ủy\", \"basis\": \"2935/UBND-KGVX\""
                                : "");
    }

    private static String who(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> "\"" + WHO.get(name) + "\"")
                .collect(Collectors.joining(","));
    }
}
