package vn.gnbv.plans;

import vn.gnbv.platform.problem.ProblemType;

/** Everything that this API refuses for a reason of its own; the constants' names are the stable codes. */
public enum PlansProblems implements ProblemType {
    VALIDITY_REVERSED(400, "Ngày hết hiệu lực trước ngày có hiệu lực.", "The validity ends before it begins."),
    VERSIONS_OVERLAP(
            400,
            "Thời gian hiệu lực chồng lên một phiên bản khác của cùng đối tượng.",
            "The validity overlaps another version of the same thing."),
    UNKNOWN_UNIT(400, "Không có đơn vị hành chính này.", "There is no such administrative unit."),
    UNKNOWN_PARENT(400, "Không có đơn vị hoặc mục cấp trên này.", "There is no such parent."),
    PARENT_REQUIRED(400, "Đơn vị dưới cấp tỉnh phải có đơn vị cấp trên.", "A unit below a province needs its parent."),
    PARENT_NOT_ABOVE(
            400,
            "Đơn vị cấp trên phải ở cấp cao hơn; cấp tỉnh không có cấp trên.",
            "The parent must be of a higher level; a province has none."),
    PARENT_CYCLE(400, "Các mục cấp trên tạo thành vòng lặp.", "The parents form a circle."),
    CODE_TAKEN(
            400,
            "Mã {0} đang thuộc về một đơn vị khác trong cùng thời gian.",
            "The code {0} belongs to another unit at the same time."),
    DUPLICATE(400, "Giá trị {0} xuất hiện nhiều lần.", "The value {0} occurs more than once."),
    UNKNOWN_ORGANISATION(400, "Không có cơ quan, tổ chức này.", "There is no such organisation."),
    ALREADY_EXISTS(409, "Định danh hoặc mã này đã được dùng: {0}.", "The id or code is in use: {0}.");

    private final int status;
    private final String vi;
    private final String en;

    PlansProblems(int status, String vi, String en) {
        this.status = status;
        this.vi = vi;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
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
