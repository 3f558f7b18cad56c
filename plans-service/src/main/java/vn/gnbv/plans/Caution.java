package vn.gnbv.plans;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What deserves a second look in a project or an activity but does not keep it from being recorded. */
@Schema(name = "Caution")
public record Caution(
        @Schema(description = "Stable, never localised.") Code code, String messageVi, String messageEn) {

    /** The closed list of cautions. */
    @Schema(name = "CautionCode")
    public enum Code {
        APPLICABILITY_UNKNOWN(
                "Chưa xác định địa bàn có thuộc đối tượng của dự án, tiểu dự án hay không.",
                "Nobody has stated whether the component applies to the unit."),
        DECISION_NUMBER_UNKNOWN(
                "Không rõ số quyết định phê duyệt.", "The number of the approving decision is not known."),
        ACTUAL_NOT_STATED(
                "Đã thực hiện nhưng chưa nêu kết quả (số hộ, số người tham gia hoặc sản phẩm).",
                "Done, but neither households nor participants nor what it produced are stated."),
        NO_EVIDENCE("Đã tổ chức nhưng chưa có tài liệu chứng minh.", "Held, but without evidence.");

        private final String vi;
        private final String en;

        Code(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        public Caution caution() {
            return new Caution(this, vi, en);
        }
    }
}
