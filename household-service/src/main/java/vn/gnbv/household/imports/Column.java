package vn.gnbv.household.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a table of households: a row for each person, the rows of one household together, its head first. */
enum Column {
    UNIT_CODE("Mã đơn vị", "unitCode", false),
    NUMBER("Mã hộ", "number", false),
    SINCE("Cư trú từ ngày", "since", false),
    FULL_NAME("Họ và tên", "fullName", true),
    SEX("Giới tính", "sex", true),
    BIRTH_DATE("Ngày sinh", "birthDate", true),
    BIRTH_YEAR("Năm sinh", "birthYear", true),
    RELATIONSHIP("Quan hệ với chủ hộ", "relationship", true),
    ETHNICITY("Dân tộc", "ethnicity", true),
    MERIT("Người có công", "merit", true),
    DISABILITY("Khuyết tật", "disability", true),
    ABLE_TO_WORK("Khả năng lao động", "ableToWork", true),
    CITIZEN_ID("Số định danh", "citizenId", true);

    private final String header;
    private final String field;
    private final boolean ofMember;

    Column(String header, String field, boolean ofMember) {
        this.header = header;
        this.field = field;
        this.ofMember = ofMember;
    }

    String header() {
        return header;
    }

    /** Whether each row has a value of its own, or all rows of a household the same. */
    boolean ofMember() {
        return ofMember;
    }

    static List<String> headers() {
        return Stream.of(values()).map(Column::header).toList();
    }

    static Optional<Column> headed(String header) {
        var asked = header.toLowerCase(Locale.ROOT).strip();
        return Stream.of(values())
                .filter(c -> c.header.toLowerCase(Locale.ROOT).equals(asked))
                .findFirst();
    }

    static Optional<Column> ofField(String field) {
        return Stream.of(values()).filter(c -> c.field.equals(field)).findFirst();
    }
}
