package vn.gnbv.plans.target;

import vn.gnbv.plans.SongMaPlan;

/** The 27 targets of the plans of Sơn La, Bình Thuận, Sông Mã and Lâm Đồng, as their papers word them. */
final class SeedTargets {

    static final String SON_LA = """
            {"code": "1", "name": "Giảm nghèo mỗi năm", "operator": "GT", "value": 3, "unit": "PERCENTAGE_POINT",
             "direction": "DECREASE", "period": {"from": "2021-01-01", "to": "2025-12-31", "yearly": true}}""";

    static final String BINH_THUAN = """
            {"code": "1", "name": "Giảm tỷ lệ hộ nghèo bình quân", "operator": "RANGE", "value": "0.7", "valueTo": 1,
             "unit": "PERCENTAGE_POINT", "direction": "DECREASE",
             "period": {"from": "2021-01-01", "to": "2025-12-31", "yearly": true}},
            {"code": "2", "name": "Chỉ tiêu Đại hội XIV", "operator": "QUALITATIVE", "statement": "Đạt và vượt",
             "period": {"from": "2021-01-01", "to": "2025-12-31"}}""";

    static final String LAM_DONG = """
            {"code": "a", "name": "Giảm tỷ lệ hộ nghèo", "operator": "RANGE", "value": 1, "valueTo": "1.5",
             "unit": "PERCENTAGE_POINT", "direction": "DECREASE", "baseline": {"period": "2020", "value": "1.32"},
             "period": {"from": "2021-01-01", "to": "2025-12-31", "yearly": true}},
            {"code": "b", "name": "Giảm tỷ lệ hộ nghèo dân tộc thiểu số", "operator": "RANGE", "value": 2, "valueTo": 3,
             "unit": "PERCENTAGE_POINT", "direction": "DECREASE", "population": "Hộ dân tộc thiểu số",
             "baseline": {"period": "2020", "value": "3.58"},
             "period": {"from": "2021-01-01", "to": "2025-12-31", "yearly": true}},
            {"code": "c1", "name": "Tỷ lệ hộ nghèo, cận nghèo thấp hơn cả nước", "operator": "RELATIVE_TO_SERIES",
             "unit": "PERCENT", "direction": "DECREASE", "comparedSeries": "Tỷ lệ chung của cả nước",
             "period": {"from": "2021-01-01", "to": "2025-12-31"}},
            {"code": "c2", "name": "Tỷ lệ thấp hơn cả nước theo chuẩn sau", "operator": "RELATIVE_TO_SERIES",
             "unit": "PERCENT", "direction": "DECREASE", "comparedSeries": "Tỷ lệ chung của cả nước",
             "period": {"from": "2025-01-01", "to": "2030-12-31"}},
            {"code": "d", "name": "Vốn vay cho hộ đủ điều kiện", "operator": "EQ", "value": 100, "unit": "PERCENT",
             "direction": "REACH"},
            {"code": "e", "name": "Hỗ trợ đào tạo nghề", "operator": "EQ", "value": 100, "unit": "PERCENT",
             "direction": "REACH"},
            {"code": "f", "name": "Tái nghèo", "operator": "LT", "value": 10, "unit": "PERCENT", "direction": "DECREASE",
             "population": "Hộ nghèo, cận nghèo trong năm"},
            {"code": "g", "name": "Hộ người có công là hộ nghèo", "operator": "EQ", "value": 0, "unit": "HOUSEHOLD",
             "direction": "DECREASE"},
            {"code": "h", "name": "Duy trì mức giảm nghèo 2025-2030", "operator": "QUALITATIVE",
             "statement": "Giảm và duy trì mức độ giảm nghèo hằng năm",
             "period": {"from": "2025-01-01", "to": "2030-12-31"}}""";

    private SeedTargets() {}

    /** The fifteen of Sông Mã: thirteen with a value, two in words; the first may mean two things. */
    static String songMa() {
        return """
                {"code": "1", "name": "Tỷ lệ hộ nghèo giảm 5%", "operator": "EQ", "value": 5, "unit": "PERCENT",
                 "direction": "DECREASE", "candidates": ["POINTS", "RELATIVE"],
                 "baseline": {"period": "2023", "value": 20}},
                {"code": "2", "name": "Mô hình", "operator": "QUALITATIVE", "statement": "Hỗ trợ phát triển các mô hình"},
                """ + numbers() + """
                {"code": "6f", "name": "Nhà ở", "operator": "QUALITATIVE", "statement": "Cơ bản xóa nhà tạm",
                 "componentIds": ["%s"]}""".formatted(SongMaPlan.component("DA5"));
    }

    private static String numbers() {
        return """
                3a APPROX 2000 PERSON INCREASE
                3b GT 10 PERCENT INCREASE
                4 EQ 150 PERSON INCREASE
                5 EQ 100 PERCENT REACH
                6a EQ 100 PERCENT REACH
                6b EQ 100 PERCENT REACH
                6c LT 16 PERCENT DECREASE
                6d EQ 100 PERCENT REACH
                6e EQ 100 PERCENT REACH
                6g EQ 80 PERCENT INCREASE
                6h GE 50 PERCENT INCREASE
                6i EQ 80 PERCENT INCREASE
                """.lines()
                .map(line -> line.split(" "))
                .map(field -> """
                        {"code": "%s", "name": "Mục tiêu %s", "operator": "%s", "value": %s, "unit": "%s",
                         "direction": "%s"%s},
                        """.formatted(
                                field[0],
                                field[0],
                                field[1],
                                field[2],
                                field[3],
                                field[4],
                                field[0].equals("3b") ? ", \"parentCode\": \"3a\"" : ""))
                .reduce("", String::concat);
    }
}
