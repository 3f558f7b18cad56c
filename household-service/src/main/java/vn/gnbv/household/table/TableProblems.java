package vn.gnbv.household.table;

import vn.gnbv.platform.problem.ProblemType;

/** What can be wrong with a question for an official table. */
enum TableProblems implements ProblemType {
    TABLE_UNKNOWN(400, "Chỉ có các biểu từ 1 đến 13.", "There are the tables 1 to 13."),
    LIST_UNKNOWN(400, "Danh sách có tên là biểu 14 và 15.", "The lists of names are 14 and 15."),
    YEAR_END_ONLY(
            400,
            "Ngoài cơ quan phụ trách, số liệu chỉ được công bố tại ngày 31/12 của các năm đã qua.",
            "Outside the office, figures are given as of 31 December of past years only."),
    BOUNDARIES_TOO_EARLY(
            400,
            "Địa giới phải là của ngày số liệu ({0}) hoặc của một ngày sau đó.",
            "The boundaries have to be those of the day of the figures ({0}) or of a later one."),
    SINCE_TOO_LATE(400, "Kỳ phải bắt đầu trước ngày {0}.", "The period has to begin before {0}."),
    PUBLISHED_TOO_EARLY(
            400,
            "Số liệu của ngày {0} chỉ được công bố sau ngày đó.",
            "Figures of {0} are published after that day only."),
    PUBLISHED_ALREADY(409, "Văn bản {0} đã công bố biểu này.", "The document {0} has published this table already.");

    private final Text text;

    TableProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
