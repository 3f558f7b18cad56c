package vn.gnbv.plans.plan;

import java.text.MessageFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What deserves a second look but does not keep a plan from being issued. Said in both languages, because the bytes of
 * an edition do not depend on who reads it.
 */
@Schema(name = "PlanWarning")
record Warning(
        @Schema(description = "Stable, never localised.") Code code,

        @Schema(description = "Code of the component or target, number of the task, or name of the field.")
        String subject,

        String messageVi,
        String messageEn) {

    /** The closed list of warnings. */
    @Schema(name = "PlanWarningCode")
    enum Code {
        NUMBER_UNKNOWN("Đã ban hành, không rõ số văn bản.", "Issued; the number is not known."),
        SAMPLE_VALUE("{0} là giá trị mẫu, không phải giá trị thật.", "{0} is a placeholder, not the real value."),
        TO_CHECK(
                "{0} được chép từ kế hoạch trước, cần kiểm tra lại.",
                "{0} was copied from another plan and is to be checked."),
        SEVERAL_LEADS("{0} có nhiều cơ quan chủ trì.", "{0} has several leading organisations."),
        OTHER_YEAR(
                "Nhiệm vụ {0} giao lập kế hoạch của một năm khác với kế hoạch này.",
                "Task {0} asks for a plan of another year than this one."),
        TARGET_WITHOUT_APPLICABLE_COMPONENT(
                "Mục tiêu {0} không gắn với dự án nào mà địa bàn thuộc đối tượng.",
                "Target {0} rests on no component that applies to the unit."),
        TASK_WITHOUT_APPLICABLE_COMPONENT(
                "Nhiệm vụ {0} không gắn với dự án nào mà địa bàn thuộc đối tượng.",
                "Task {0} rests on no component that applies to the unit."),
        APPLICABILITY_UNKNOWN(
                "Chưa xác định địa bàn có thuộc đối tượng của {0} hay không.",
                "Nobody has stated whether {0} applies to the unit.");

        private final String vi;
        private final String en;

        Code(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        Warning on(String subject) {
            return new Warning(this, subject, MessageFormat.format(vi, subject), MessageFormat.format(en, subject));
        }
    }
}
