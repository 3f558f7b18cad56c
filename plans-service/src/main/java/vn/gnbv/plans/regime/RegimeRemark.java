package vn.gnbv.plans.regime;

import vn.gnbv.plans.Remark;

/** What deserves a second look at a regime. */
enum RegimeRemark implements Remark.Kind {
    NO_DEADLINE("Kỳ {0} không có ngày đến hạn.", "Period {0} names no day by which it is due."),
    CALENDAR_MISSING(
            "Kỳ {0}: chưa nhập lịch làm việc năm {1} nên chưa tính được thời hạn.",
            "Period {0}: the working calendar of {1} is not entered, so the deadline cannot be counted."),
    NO_WORKING_DAY_AFTER_CUT_OFF(
            "Kỳ {0}: không có ngày làm việc nào giữa ngày chốt số liệu và thời hạn.",
            "Period {0}: no working day lies between the data cut-off and the deadline."),
    AGGREGATE_DUE_WITH_PARTS(
            "Kỳ {0}: báo cáo tổng hợp đến hạn cùng ngày với báo cáo thành phần.",
            "Period {0}: the aggregate is due on the same day as the reports that it needs."),
    LEVELS_DUE_TOGETHER(
            "Kỳ {0}: cấp dưới và cấp trên có cùng thời hạn.", "Period {0}: two levels are due on the same day."),
    NOT_EXPANDED(
            "{0} lặp lại nhưng chưa nêu xác định kỳ báo cáo đến năm nào.",
            "{0} recurs, but no year is named up to which its periods are worked out.");

    private final String vi;
    private final String en;

    RegimeRemark(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }
}
