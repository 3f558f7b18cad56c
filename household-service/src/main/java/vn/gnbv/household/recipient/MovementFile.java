package vn.gnbv.household.recipient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.imports.ExportFormat;
import vn.gnbv.household.imports.ExportTable;
import vn.gnbv.household.lifecycle.LifecycleStatus;

/** The list of a month as it is handed to a recipient (<i>danh sách tăng, giảm</i>); it bears no citizen id. */
final class MovementFile {

    /** For a recipient that has stated none. */
    private static final List<RecipientColumn> USUAL = List.of(
            new RecipientColumn(MovementField.DIRECTION, "Tăng, giảm"),
            new RecipientColumn(MovementField.UNIT_CODE, "Mã đơn vị"),
            new RecipientColumn(MovementField.UNIT_NAME, "Đơn vị"),
            new RecipientColumn(MovementField.HOUSEHOLD_ID, "Mã hộ"),
            new RecipientColumn(MovementField.MEMBER_ID, "Mã nhân khẩu"),
            new RecipientColumn(MovementField.FULL_NAME, "Họ và tên"),
            new RecipientColumn(MovementField.SEX, "Giới tính"),
            new RecipientColumn(MovementField.BIRTH_DATE, "Ngày sinh"),
            new RecipientColumn(MovementField.BIRTH_YEAR, "Năm sinh"));

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

    static byte[] of(
            Format format, @Nullable List<RecipientColumn> stated, List<Movement> movements, Map<UUID, Place> places) {
        var columns = stated == null ? USUAL : stated;
        var headings = columns.stream().map(RecipientColumn::heading).toList();
        var file = new ByteArrayOutputStream();
        try {
            var table =
                    switch (format) {
                        case CSV -> ExportTable.csv(file, headings);
                        case XLSX -> ExportTable.xlsx(file, "Tăng, giảm", headings);
                    };
            for (var movement : movements) {
                var place = places.get(movement.unitId());
                var cells = new ArrayList<@Nullable String>();
                columns.forEach(column -> cells.add(cell(column.field(), movement, place)));
                table.row(cells);
            }
            table.end();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static @Nullable String cell(MovementField field, Movement it, Place place) {
        return switch (field) {
            case DIRECTION -> it.direction() == Movement.Direction.RISE ? "Tăng" : "Giảm";
            case STATUS -> status(it.status());
            case UNIT_CODE -> place.code();
            case UNIT_NAME -> place.name();
            case HOUSEHOLD_ID -> it.householdId().toString();
            case MEMBER_ID -> it.memberId().toString();
            case FULL_NAME -> it.fullName();
            case SEX -> it.sex() == Sex.MALE ? "Nam" : "Nữ";
            case BIRTH_DATE -> day(it.birthDate());
            case BIRTH_YEAR -> it.birthYear() == null ? null : it.birthYear().toString();
        };
    }

    private static String status(LifecycleStatus status) {
        return switch (status) {
            case POOR -> "Hộ nghèo";
            case NEAR_POOR -> "Hộ cận nghèo";
            case NEWLY_ESCAPED -> "Hộ mới thoát nghèo, mới thoát cận nghèo";
            case NOT_POOR -> "Hộ không nghèo";
        };
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }
}
