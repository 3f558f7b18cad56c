package vn.gnbv.household.document;

/** What is printed of a review in one place before it is decided. */
enum RoundDocument {
    /** <i>Phiếu rà soát</i>, pre-filled, one a household. */
    SURVEY_FORMS("phieu-ra-soat"),
    /** <i>Biên bản họp thôn</i>. */
    MEETING_MINUTES("bien-ban-hop"),
    /** <i>Danh sách niêm yết</i>. */
    POSTING_LIST("danh-sach-niem-yet");

    private final String fileName;

    RoundDocument(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
