package vn.gnbv.household.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.household.Disability;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.household.household.Sex;
import vn.gnbv.platform.problem.Problem;

class HouseholdFileTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final String HEADER = Arrays.stream(Column.values())
            .map(Column::header)
            .map(CsvTable::cell)
            .collect(Collectors.joining(","));

    @Test
    void putsNeighbouringRowsOfOneNumberTogether() {
        var read = csv(
                "04168,7,01/02/2015,Lò Văn Một,Nam,3/2/1988,,Chủ hộ,Thái,Có,Nhẹ,Không,014088001234",
                "04168,7,01/02/2015,Lò Thị Hai,Nữ,,1990,\"Vợ, chồng\",Thái,,,,",
                "04168,8,2016-01-01,Vì Văn Ba,nam,,,chủ hộ,,,,,");
        assertThat(read).hasSize(2).allSatisfy(s -> assertThat(s.errors()).isEmpty());
        var household = read.getFirst().household();
        assertThat(household.unitCode()).isEqualTo("04168");
        assertThat(household.number()).isEqualTo("7");
        assertThat(household.since()).isEqualTo(LocalDate.of(2015, 2, 1));
        var head = household.members().getFirst();
        assertThat(head.birthDate()).isEqualTo(LocalDate.of(1988, 2, 3));
        assertThat(head.sex()).isEqualTo(Sex.MALE);
        assertThat(head.merit()).isTrue();
        assertThat(head.disability()).isEqualTo(Disability.MILD);
        assertThat(head.ableToWork()).isFalse();
        assertThat(head.citizenId()).isEqualTo("014088001234");
        var spouse = household.members().get(1);
        assertThat(spouse.relationship()).isEqualTo(Relationship.SPOUSE);
        assertThat(spouse.birthYear()).isEqualTo(1990);
        assertThat(spouse.merit()).isNull();
        assertThat(read.get(1).line()).isEqualTo(4);
    }

    @Test
    void refusesASpreadsheetThatUnpacksIntoMoreThanAnybodyFillsIn() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (int part = 0; part < 600; part++) {
                zip.putNextEntry(new ZipEntry("xl/" + part));
                zip.write(part);
            }
        }
        assertThatThrownBy(() -> new XlsxRows(new ByteArrayInputStream(file.toByteArray())))
                .isInstanceOf(Problem.class)
                .hasMessage("FILE_SWELLS");
    }

    @Test
    void namesRowAndColumnOfWhatItCannotRead() {
        assertThat(errors("04168,1,30/02/2015,Lò Văn Một,Đàn ông,1/13/1988,88,Chủ hộ,,,,,"))
                .containsExactlyInAnyOrder(
                        "2 Cư trú từ ngày DATE_UNREADABLE",
                        "2 Giới tính WORD_UNKNOWN",
                        "2 Ngày sinh DATE_UNREADABLE",
                        "2 Năm sinh YEAR_UNREADABLE");
    }

    @Test
    void refusesCitizenIdsAndDatesThatASpreadsheetHasSpoiled() {
        assertThat(errors("04168,1,42005,Lò Văn Một,Nam,32143,,Chủ hộ,,,,,14088001234"))
                .containsExactlyInAnyOrder(
                        "2 Cư trú từ ngày DATE_DAMAGED",
                        "2 Ngày sinh DATE_DAMAGED",
                        "2 Số định danh CITIZEN_ID_DAMAGED");
        assertThat(errors("04168,1,01/01/2015,Lò Văn Một,Nam,,,Chủ hộ,,,,,\"1,4088E+10\""))
                .containsExactly("2 Số định danh CITIZEN_ID_DAMAGED");
    }

    @Test
    void refusesWhatASpreadsheetWouldCompute() {
        assertThat(errors("04168,1,01/01/2015,\"=HYPERLINK(\"\"http://x\"\")\",Nam,,,Chủ hộ,+1,,,,@x"))
                .containsExactlyInAnyOrder(
                        "2 Họ và tên FORMULA_REFUSED", "2 Dân tộc FORMULA_REFUSED", "2 Số định danh FORMULA_REFUSED");
    }

    @Test
    void readsTheTemplateAsItIsDownloadedAndFindsNothingInIt() {
        assertThat(HouseholdFile.open(() -> new ByteArrayInputStream(Template.file()), JSON)
                        .hasNext())
                .isFalse();
    }

    @Test
    void tellsInAWorkbookATextFromANumberADateAndAFormula() {
        var read = xlsx(sheet -> {
            text(sheet, 1, "04168", "1", null, "Lò Văn Một", "Nam", null, "1988", "Chủ hộ");
            sheet.value(1, Column.SINCE.ordinal(), LocalDate.of(2015, 2, 1));
            sheet.style(1, Column.SINCE.ordinal()).format("dd/mm/yyyy").set();
            text(sheet, 2, null, "2", "01/02/2015", null, "Nam", null, null, "Chủ hộ");
            sheet.value(2, Column.UNIT_CODE.ordinal(), 4168);
            sheet.formula(2, Column.FULL_NAME.ordinal(), "A1");
            sheet.value(2, Column.CITIZEN_ID.ordinal(), 14088001234L);
            sheet.value(2, Column.ETHNICITY.ordinal(), LocalDate.of(2015, 2, 1));
            sheet.style(2, Column.ETHNICITY.ordinal()).format("dd/mm/yyyy").set();
        });
        assertThat(read.getFirst().errors()).isEmpty();
        assertThat(read.getFirst().household().since()).isEqualTo(LocalDate.of(2015, 2, 1));
        assertThat(read.get(1).errors().stream().map(HouseholdFileTest::said))
                .containsExactlyInAnyOrder(
                        "3 Mã đơn vị UNIT_CODE_DAMAGED",
                        "3 Họ và tên FORMULA_REFUSED",
                        "3 Số định danh CITIZEN_ID_DAMAGED",
                        "3 Dân tộc BECAME_A_DATE");
    }

    @Test
    void takesNoTableWithoutItsColumns() {
        assertThatThrownBy(() -> read("Mã hộ;Họ và tên;Ghi chú;Mã hộ\n1;A;B;2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.codes())
                        .contains("COLUMN_UNKNOWN", "COLUMN_TWICE")
                        .filteredOn("COLUMN_MISSING"::equals)
                        .hasSize(Column.values().length - 2));
    }

    @Test
    void readsLinesOfJsonWithTheirPlacesAndGoesOnAfterABadOne() {
        var read = read("""
                {"unitCode": "04168", "number": "1", "since": "2015-01-01", "members": []}
                {"unitCode": "04168", "sinc": "2015-01-01"}
                not json

                {"unitCode": "04168", "since": "2015-02-30", "members": [{"sex": "M"}]}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(read.stream().flatMap(s -> s.errors().stream()).map(HouseholdFileTest::said))
                .containsExactly("2 /sinc UNKNOWN_FIELD", "3  LINE_UNREADABLE", "5 /since MALFORMED_VALUE");
        assertThat(read).hasSize(4);
    }

    @Test
    void noticesThatAFileWasCutShortOrChanged() {
        var line = "{\"unitCode\":\"04168\"}\n";
        var hash = HexFormat.of().formatHex(JsonLines.sha256().digest((line + line).getBytes(StandardCharsets.UTF_8)));
        var trailer = "{\"count\":2,\"sha256\":\"" + hash + "\"}\n";
        assertThat(read((line + line + trailer).getBytes(StandardCharsets.UTF_8)))
                .hasSize(2);
        for (var broken : List.of(line + trailer, line + line.replace('8', '9') + trailer, trailer + line)) {
            assertThatThrownBy(() -> read(broken.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.type().name()).isEqualTo("FILE_CUT_SHORT"));
        }
    }

    @Test
    void readsWhatIsCompressedAndWhatBeginsWithAByteOrderMark() throws IOException {
        var text = "\uFEFF" + HEADER + "\n04168,1,01/01/2015,Lò Văn Một,Nam,,,Chủ hộ,,,,,\n";
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(zipped.toByteArray())).hasSize(1);
        assertThat(read(text.replace(',', ';').getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        for (var broken : List.of(
                Arrays.copyOf(zipped.toByteArray(), zipped.size() - 20),
                new byte[] {'P', 'K', 3, 4, 0, 0},
                (HEADER + "\n\"04168").getBytes(StandardCharsets.UTF_8),
                (HEADER + "\nÄ").getBytes(StandardCharsets.ISO_8859_1))) {
            assertThatThrownBy(() -> read(broken)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void writesNothingThatASpreadsheetWouldCompute() {
        var file = ErrorFile.of(List.of(new ImportError(2, "=1+1", "COLUMN_UNKNOWN", "a \"b\"", "@c")), 1);
        assertThat(file).contains("\"'=1+1\"", "\"a \"\"b\"\"\"", "\"'@c\"");
    }

    @Test
    void tellsAtTheEndHowManyErrorsAreNotListed() {
        var error = new ImportError(2, "Mã hộ", "HOUSEHOLD_TORN", "vi", "en");
        assertThat(ErrorFile.of(List.of(error), 12_001).lines().toList().getLast())
                .contains("ERRORS_LEFT_OUT", "12.000", "12,000");
        assertThat(ErrorFile.of(List.of(error), 1)).doesNotContain("ERRORS_LEFT_OUT");
    }

    @Test
    void tellsOfEachPartOfAHouseholdWhoseRowsStandApartAndOfNoOther() {
        var id = "01900000-0000-7000-8000-000000000001";
        assertThat(allErrors(
                        "04168,7,01/02/2015,Lò Văn Một,Nam,,,Chủ hộ,,,,,",
                        "04168,8,01/02/2015,Lò Văn Hai,Nam,,,Chủ hộ,,,,,",
                        "04168,7,01/02/2015,Lò Văn Ba,Nam,,,Con,,,,,",
                        "04171,7,01/02/2015,Lò Văn Bốn,Nam,,,Chủ hộ,,,,,",
                        "04168," + id + ",01/02/2015,Lò Văn Năm,Nam,,,Chủ hộ,,,,,",
                        "04171," + id + ",01/02/2015,Lò Văn Sáu,Nam,,,Con,,,,,"))
                .containsExactly(
                        "2 Mã hộ HOUSEHOLD_TORN",
                        "4 Mã hộ HOUSEHOLD_TORN",
                        "6 Mã hộ HOUSEHOLD_TORN",
                        "7 Mã hộ HOUSEHOLD_TORN");
    }

    @Test
    void doesNotTakeAHouseholdWhenTheRowsBelowItHaveNoHeadAndMayBeItsMembers() {
        assertThat(allErrors(
                        "04168,7,01/02/2015,Lò Văn Một,Nam,,,Chủ hộ,,,,,",
                        "04168,77,01/02/2015,Lò Văn Hai,Nam,,,Con,,,,,",
                        "04168,8,01/02/2015,Lò Văn Ba,Nam,,,Chủ hộ,,,,,",
                        "04168,9,01/02/2015,Lò Văn Bốn,Nam,,,Con,,,,,",
                        "04168,9,01/02/2015,Lò Văn Năm,Nam,,,Chủ hộ,,,,,"))
                .containsExactly("2 Mã hộ ROW_ASTRAY");
    }

    @Test
    void takesWhoHasNoNumberOnlyWhereEachOfThemIsAHouseholdAlone() {
        var first = "04168,,01/02/2015,Lò Thị Một,Nữ,,1940,Chủ hộ,,,,,";
        var second = "04168,,01/02/2015,Lò Thị Hai,Nữ,,1941,Chủ hộ,,,,,";
        assertThat(allErrors(first, second)).isEmpty();
        assertThat(allErrors(first, second, "04168,,01/02/2015,Lò Thị Ba,Nữ,,1960,Con,,,,,"))
                .containsExactly("2 Mã hộ NUMBER_MISSING", "3 Mã hộ NUMBER_MISSING", "4 Mã hộ NUMBER_MISSING");
    }

    @Test
    void refusesNumbersOfHouseholdsThatMayHaveLostTheirZerosOrDigits() {
        var read = xlsx(sheet -> {
            text(sheet, 1, "04168", null, "01/02/2015", "Lò Văn Một", "Nam", null, null, "Chủ hộ");
            sheet.value(1, Column.NUMBER.ordinal(), 7);
            text(sheet, 2, "04168", "007", "01/02/2015", "Lò Văn Hai", "Nam", null, null, "Chủ hộ");
        });
        assertThat(read.stream().flatMap(s -> s.errors().stream()).map(HouseholdFileTest::said))
                .containsExactly("2 Mã hộ NUMBER_DAMAGED");
        assertThat(allErrors(
                        "04168,1E+05,01/02/2015,Lò Văn Một,Nam,,,Chủ hộ,,,,,",
                        "04168,\"1,23457E+15\",01/02/2015,Lò Văn Hai,Nam,,,Chủ hộ,,,,,",
                        "04168,1E5,01/02/2015,Lò Văn Ba,Nam,,,Chủ hộ,,,,,"))
                .containsExactly("2 Mã hộ NUMBER_DAMAGED", "3 Mã hộ NUMBER_DAMAGED");
    }

    @Test
    void refusesWhatASpreadsheetCouldNotComputeAndItsTrueAndFalse() throws IOException {
        assertThat(errors("04168,1,01/01/2015,#N/A,Nam,,,Chủ hộ,#REF!,,,,"))
                .containsExactly("2 Họ và tên CELL_IN_ERROR", "2 Dân tộc CELL_IN_ERROR");
        assertThat(errors("04168,1,01/01/2015,Lò Văn Một,Nam,,,Chủ hộ,#4,,,,")).isEmpty();
        var workbook = workbook(sheet -> {
            text(sheet, 1, "04168", "1", "01/01/2015", null, "Nam", null, null, "Chủ hộ");
            sheet.value(1, Column.FULL_NAME.ordinal(), true);
        });
        var broken = new ByteArrayOutputStream();
        try (var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var to = new ZipOutputStream(broken)) {
            for (var part : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(new String(from.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8)
                        .replace("t=\"b\"><v>1</v>", "t=\"e\"><v>#N/A</v>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        for (var file : List.of(workbook, broken.toByteArray())) {
            assertThat(read(file).getFirst().errors().stream().map(HouseholdFileTest::said))
                    .containsExactly("2 Họ và tên CELL_IN_ERROR");
        }
        assertThat(read(broken.toByteArray()).getFirst().errors().getFirst().en())
                .contains("#N/A");
    }

    /** Whatever bytes are sent, they are read or refused; nothing else happens. */
    @Property(tries = 300)
    void neverFailsOtherwiseThanByRefusing(@ForAll @Size(max = 300) byte[] bytes) {
        for (var begin : List.of("", "{", HEADER + "\n", "PK\u0003\u0004")) {
            var start = begin.getBytes(StandardCharsets.UTF_8);
            var file = Arrays.copyOf(start, start.length + bytes.length);
            System.arraycopy(bytes, 0, file, start.length, bytes.length);
            try {
                read(file);
            } catch (Problem refused) {
                assertThat(refused.type().status()).isEqualTo(400);
            }
        }
    }

    private static List<String> errors(String row) {
        return csv(row).getFirst().errors().stream()
                .map(HouseholdFileTest::said)
                .toList();
    }

    private static List<String> allErrors(String... rows) {
        return csv(rows).stream()
                .flatMap(s -> s.errors().stream())
                .map(HouseholdFileTest::said)
                .toList();
    }

    private static String said(ImportError error) {
        return error.line() + " " + error.place() + " " + error.code();
    }

    private static List<Stated> csv(String... rows) {
        return read((HEADER + "\r\n" + String.join("\r\n", rows)).getBytes(StandardCharsets.UTF_8));
    }

    private static void text(Worksheet sheet, int row, String... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                sheet.value(row, i, values[i]);
            }
        }
    }

    private static List<Stated> xlsx(Consumer<Worksheet> fill) {
        return read(workbook(fill));
    }

    private static byte[] workbook(Consumer<Worksheet> fill) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", null)) {
            fill.accept(Template.headed(workbook, "Hộ"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static List<Stated> read(byte[] file) {
        var all = new ArrayList<Stated>();
        HouseholdFile.open(() -> new ByteArrayInputStream(file), JSON).forEachRemaining(all::add);
        return all;
    }
}
