package vn.gnbv.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.acceptance.SongMa2024.Commune;

/**
 * A household that nobody lives in, for the demo and the stories; made by a rule, so that every run has the same ones.
 * Each commune's first four stand on the boundaries of the standard: A = 140 and 141 (rural) or 175 and 176 (urban),
 * each with B = 20 and 30.
 */
record SampleHousehold(UUID id, Commune commune, int number, int pointsA, List<String> deprivations) {

    private static final List<String> INDICATORS = List.of(
            "employment",
            "dependentPerson",
            "nutrition",
            "healthInsurance",
            "adultEducation",
            "childSchoolAttendance",
            "housingQuality",
            "housingArea",
            "cleanWater",
            "hygienicToilet",
            "telecommunication",
            "informationAccessAssets");

    static List<SampleHousehold> all(List<Commune> communes) {
        var households = new ArrayList<SampleHousehold>();
        for (int i = 0; i < SongMa2024.HOUSEHOLDS; i++) {
            households.add(of(communes.get(i % communes.size()), i / communes.size()));
        }
        return households;
    }

    private static SampleHousehold of(Commune commune, int number) {
        var cutOff = commune.urban() ? 175 : 140;
        var code = Integer.parseInt(commune.code());
        int pointsA = number < 4 ? cutOff + number % 2 : 80 + (number * 37 + code) % 120;
        int deprived = number < 4 ? 2 + number / 2 : (number * 5 + code) % 6;
        var deprivations = new ArrayList<String>();
        for (int i = 0; i < deprived; i++) {
            deprivations.add(INDICATORS.get((number + i * 5) % INDICATORS.size()));
        }
        var id = UUID.fromString("01900000-0000-7000-9%03d-%012d".formatted(number + 100, code));
        return new SampleHousehold(id, commune, number, pointsA, List.copyOf(deprivations));
    }

    /** The class by the standard 2022–2025, worked out here once more and apart from the service. */
    String expectedClass() {
        if (pointsA > (commune.urban() ? 175 : 140)) {
            return "NOT_POOR";
        }
        return deprivations.size() >= 3 ? "POOR" : "NEAR_POOR";
    }

    int persons() {
        return 1 + (number * 3 + Integer.parseInt(commune.code())) % 6;
    }

    Map<String, Object> registration() {
        var members = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < persons(); i++) {
            var member = new LinkedHashMap<String, Object>();
            member.put("fullName", "SAMPLE " + commune.code() + "-" + (number + 1) + "." + (i + 1));
            member.put("sex", i % 2 == 0 ? "FEMALE" : "MALE");
            member.put("birthYear", i < 2 ? 1980 + number % 15 : 2008 + i);
            member.put("relationship", i == 0 ? "HEAD" : i == 1 ? "SPOUSE" : "CHILD");
            members.add(member);
        }
        return Map.of("id", id, "unitId", commune.id(), "since", "2022-01-01", "members", members, "sample", true);
    }

    Map<String, Object> assessment(String round) {
        return Map.of("roundId", round, "assessedOn", "2023-10-15", "pointsA", pointsA, "deprivations", deprivations);
    }
}
