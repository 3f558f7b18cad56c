package vn.gnbv.platform.event;

import vn.gnbv.platform.problem.ProblemType;

/** What can go wrong with a dead letter. */
enum EventProblems implements ProblemType {
    STILL_NOT_APPLICABLE(409, "Sự kiện vẫn chưa áp dụng được: {0}", "The event still cannot be applied: {0}"),
    ALREADY_RESOLVED(409, "Sự kiện đã được xử lý: {0}.", "The event has been dealt with: {0}.");

    private final Text text;

    EventProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
