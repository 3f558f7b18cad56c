package vn.gnbv.household.recipient;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.imports.PlainTable;

/** The list of a month as it is handed to a recipient (<i>danh sách tăng, giảm</i>); it bears no citizen id. */
final class MovementFile {

    private static final List<String> HEADERS = List.of(
            "Tăng, giảm",
            "Mã đơn vị",
            "Đơn vị",
            "Mã hộ",
            "Mã nhân khẩu",
            "Họ và tên",
            "Giới tính",
            "Ngày sinh",
            "Năm sinh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Where somebody lives, as the list names it. */
    record Place(String code, String name) {}

    private MovementFile() {}

    static byte[] of(PlainTable.Format format, List<Movement> movements, Map<UUID, Place> places) {
        var rows = movements.stream()
                .map(movement -> row(movement, places.get(movement.unitId())))
                .toList();
        return new PlainTable(HEADERS, rows).file(format, "Tăng, giảm");
    }

    private static List<@Nullable String> row(Movement it, Place place) {
        return Arrays.asList(
                it.direction() == Movement.Direction.RISE ? "Tăng" : "Giảm",
                place.code(),
                place.name(),
                it.householdId().toString(),
                it.memberId().toString(),
                it.fullName(),
                it.sex() == Sex.MALE ? "Nam" : "Nữ",
                day(it.birthDate()),
                it.birthYear() == null ? null : it.birthYear().toString());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }
}
