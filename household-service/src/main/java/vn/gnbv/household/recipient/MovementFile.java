package vn.gnbv.household.recipient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.imports.ExportFormat;
import vn.gnbv.household.imports.ExportTable;

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

    /** For a spreadsheet: whoever reads by program has the list itself. */
    @Schema(name = "TableFormat")
    enum Format {
        CSV(ExportFormat.CSV),
        XLSX(ExportFormat.XLSX);

        final ExportFormat export;

        Format(ExportFormat export) {
            this.export = export;
        }
    }

    private MovementFile() {}

    static byte[] of(Format format, List<Movement> movements, Map<UUID, Place> places) {
        var file = new ByteArrayOutputStream();
        try {
            var table =
                    switch (format) {
                        case CSV -> ExportTable.csv(file, HEADERS);
                        case XLSX -> ExportTable.xlsx(file, "Tăng, giảm", HEADERS);
                    };
            for (var movement : movements) {
                table.row(row(movement, places.get(movement.unitId())));
            }
            table.end();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
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
