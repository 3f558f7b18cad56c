package vn.gnbv.household.document;

/** What is printed of a decision that recognised households. */
enum RecognitionDocument {
    /** <i>Quyết định công nhận</i> with its lists. */
    DECISION("quyet-dinh"),
    /** <i>Giấy chứng nhận hộ nghèo, hộ cận nghèo</i>, one a household. */
    CERTIFICATES("giay-chung-nhan");

    private final String fileName;

    RecognitionDocument(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
