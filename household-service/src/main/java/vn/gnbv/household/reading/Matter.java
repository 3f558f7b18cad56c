package vn.gnbv.household.reading;

/** What of households is read (<i>nội dung truy cập</i>). */
public enum Matter {
    HOUSEHOLD,
    MEMBERS,
    HISTORY,
    ASSESSMENTS,
    HOUSEHOLD_LIST,
    REVIEW_LIST,
    DUPLICATES,
    NAMED_LIST,
    ROUND_PAPERS,
    RECOGNITION_PAPERS,
    SURVEY_TEMPLATE,
    EXPORT,
    CHANGE_FEED,
    SEARCH,
    HOUSEHOLD_FILE
}
