package vn.gnbv.plans;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** The programme of 2021–2025 (Decision 90/QĐ-TTg of 2022), and what of it does not apply to Sông Mã. */
public final class SongMaProgramme {

    public static final UUID ID = UUID.fromString("01900000-0000-7000-b000-000000000001");

    /** Projects and sub-projects: seven, eleven, and so thirteen leaves. */
    private static final List<String> CODES = List.of(
            "DA1", "DA1.1", "DA1.2", "DA2", "DA3", "DA3.1", "DA3.2", "DA4", "DA4.1", "DA4.2", "DA4.3", "DA5", "DA6",
            "DA6.1", "DA6.2", "DA7", "DA7.1", "DA7.2");

    private SongMaProgramme() {}

    /** {@code DA6.2} is component …62, {@code DA2} is …20. */
    public static UUID component(String code) {
        var digits = code.substring(2).replace(".", "");
        return UUID.fromString("01900000-0000-7000-b100-0000000000" + (digits.length() == 1 ? digits + "0" : digits));
    }

    public static void register() {
        Api.post(TestCaller.KEEPER, "/v1/programmes", request(ID, "GNBV-2021-2025"))
                .statusCode(201);
    }

    public static String request(UUID id, String code) {
        var components = CODES.stream()
                .map(c -> """
                        {%s"code": "%s", "parentCode": %s, "nameVi": "Dự án %s", "nameEn": "Project %s",
                         "capitalTypes": ["RECURRENT"]}""".formatted(
                                id.equals(ID) ? "\"id\": \"" + component(c) + "\", " : "",
                                c,
                                c.contains(".") ? "\"" + c.substring(0, c.indexOf('.')) + "\"" : "null",
                                c,
                                c))
                .collect(Collectors.joining(","));
        return """
                {"id": "%s", "code": "%s",
                 "nameVi": "Chương trình mục tiêu quốc gia Giảm nghèo bền vững 2021–2025",
                 "nameEn": "National Target Programme on Sustainable Poverty Reduction 2021–2025",
                 "validFrom": "2021-01-01", "validTo": "2025-12-31", "components": [%s]}""".formatted(id, code, components);
    }

    /** Four statements that make five of thirteen leaves not applicable; the others are applicable. */
    public static void stateApplicability() {
        for (var code : List.of("DA1", "DA4.2", "DA5", "DA6.1")) {
            state(code, Place.DISTRICT, false, "2022-01-01");
        }
        for (var code : List.of("DA2", "DA3", "DA4", "DA6", "DA7")) {
            state(code, Place.DISTRICT, true, "2022-01-01");
        }
    }

    public static void state(String code, UUID unit, boolean applicable, String from) {
        Api.post(TestCaller.LABOUR, "/v1/applicabilities", statement(code, unit, applicable, from))
                .statusCode(201);
    }

    public static String statement(String code, UUID unit, boolean applicable, String from) {
        return """
                {"componentId": "%s", "unitId": "%s", "applicable": %s, "validFrom": "%s",
                 "basis": {"text": "Huyện Sông Mã không thuộc đối tượng của Dự án.", "sample": true}}""".formatted(component(code), unit, applicable, from);
    }
}
