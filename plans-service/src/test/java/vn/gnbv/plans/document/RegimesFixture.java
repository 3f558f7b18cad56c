package vn.gnbv.plans.document;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.platform.testing.TestCaller.Place;

/** Reporting regimes of papers, as JSON. */
public final class RegimesFixture {

    private RegimesFixture() {}

    /** All regimes of a paper. */
    public static String all(String... regimes) {
        return "{\"programmeId\": \"%s\", \"regimes\": [%s]}".formatted(SongMaProgramme.ID, String.join(",", regimes));
    }

    /** A regime from reporters to a receiver, and whatever else is said of it as JSON members. */
    public static String regime(String name, String kind, UUID receiver, String more, UUID... reporters) {
        return """
                {"name": "%s", "kind": "%s", "formCode": "GNBV-RESULTS", "receiverOrganisationId": "%s",
                 "reporters": [%s]%s}""".formatted(
                        name,
                        kind,
                        receiver,
                        Stream.of(reporters)
                                .map("{\"organisationId\": \"%s\", \"mode\": \"REQUIRED\"}"::formatted)
                                .collect(Collectors.joining(",")),
                        more.isEmpty() ? "" : ", " + more);
    }

    /** A report of every year before 15/11, for 2024 and 2025. */
    public static String everyYear(String name) {
        return all(regime(name, "PERIODIC", Place.LABOUR_OFFICE, """
                "recurrence": {"every": "YEARLY", "firstYear": 2024,
                               "due": [{"kind": "BEFORE", "month": 11, "day": 15}]},
                "expandThrough": 2025""", Place.COMMITTEE_A, Place.HEALTH_CENTRE));
    }
}
