package vn.gnbv.reporting.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reminder in words, to be sent or pasted into a chat: organisations and days, never a person. */
record ReminderText(LocalDate on, List<Item> items) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, dd/MM/yyyy", Locale.forLanguageTag("vi"));
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** One report that somebody is reminded of. */
    record Item(
            UUID obligationId,
            String what,
            String reporter,
            @Nullable LocalDate dueDate,
            boolean returned) {

        boolean overdueOn(LocalDate day) {
            return dueDate != null && dueDate.isBefore(day);
        }

        private String line(LocalDate on) {
            var text = new StringBuilder("- ").append(reporter).append(": ").append(what);
            if (dueDate == null) {
                text.append(" (không nêu hạn)");
            } else {
                text.append(", hạn cuối ").append(DAY.format(dueDate));
                var days = ChronoUnit.DAYS.between(on, dueDate);
                if (days < 0) {
                    text.append(", quá hạn ").append(-days).append(" ngày");
                } else {
                    text.append(days == 0 ? ", hôm nay là ngày cuối" : ", còn " + days + " ngày");
                }
            }
            return text.append(returned ? " (bị trả lại, cần sửa)" : "").toString();
        }
    }

    String subject() {
        var overdue = items.stream().filter(item -> item.overdueOn(on)).count();
        return "Nhắc báo cáo ngày %s: %d quá hạn, %d sắp đến hạn"
                .formatted(SHORT.format(on), overdue, items.size() - overdue);
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(subject());
        part(
                lines,
                "Quá hạn:",
                items.stream().filter(item -> item.overdueOn(on)).toList());
        part(
                lines,
                "Sắp đến hạn:",
                items.stream().filter(item -> !item.overdueOn(on)).toList());
        lines.add("");
        lines.add(
                items.isEmpty()
                        ? "Không còn báo cáo nào phải gửi."
                        : "Đề nghị các đơn vị gửi báo cáo đúng hạn; báo cáo quá hạn gửi ngay.");
        return String.join("\n", lines) + "\n";
    }

    private void part(List<String> lines, String heading, List<Item> of) {
        if (!of.isEmpty()) {
            lines.add("");
            lines.add(heading);
            of.forEach(item -> lines.add(item.line(on)));
        }
    }
}
