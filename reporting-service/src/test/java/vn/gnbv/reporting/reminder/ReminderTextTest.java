package vn.gnbv.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReminderTextTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-11-11");

    @Test
    void isReadyToBePasted() {
        var text = new ReminderText(
                TODAY,
                List.of(
                        item("UBND Xã Pú Pẩu", "2024-11-09", false),
                        item("UBND Xã Bó Sinh", "2024-11-11", false),
                        item("UBND Xã Nậm Ty", "2024-11-14", true),
                        item("Trạm Y tế", null, false)));
        assertThat(text.text()).isEqualTo("""
                Nhắc báo cáo ngày 11/11/2024: 1 quá hạn, 3 sắp đến hạn

                Quá hạn:
                - UBND Xã Pú Pẩu: Báo cáo năm, hạn cuối Thứ Bảy, 09/11/2024, quá hạn 2 ngày

                Sắp đến hạn:
                - UBND Xã Bó Sinh: Báo cáo năm, hạn cuối Thứ Hai, 11/11/2024, hôm nay là ngày cuối
                - UBND Xã Nậm Ty: Báo cáo năm, hạn cuối Thứ Năm, 14/11/2024, còn 3 ngày (bị trả lại, cần sửa)
                - Trạm Y tế: Báo cáo năm (không nêu hạn)

                Đề nghị các đơn vị gửi báo cáo đúng hạn; báo cáo quá hạn gửi ngay.
                """);
    }

    @Test
    void saysWhenNothingIsMissing() {
        assertThat(new ReminderText(TODAY, List.of()).text()).endsWith("Không còn báo cáo nào phải gửi.\n");
    }

    private static ReminderText.Item item(String reporter, String due, boolean returned) {
        return new ReminderText.Item(
                UUID.randomUUID(), "Báo cáo năm", reporter, due == null ? null : LocalDate.parse(due), returned);
    }
}
