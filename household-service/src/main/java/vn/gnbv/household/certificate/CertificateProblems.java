package vn.gnbv.household.certificate;

import vn.gnbv.platform.problem.ProblemType;

/** What can go wrong with certificates. */
enum CertificateProblems implements ProblemType {
    RECOGNITION_UNKNOWN(400, "Không có quyết định công nhận này.", "There is no such recognition."),
    NOTHING_TO_CERTIFY(
            409,
            "Không còn hộ nghèo, hộ cận nghèo nào của quyết định này chưa có giấy chứng nhận.",
            "Every poor and near-poor household of this decision has its certificate."),
    BEFORE_DECISION(
            409,
            "Giấy chứng nhận đề ngày trước quyết định ({0}).",
            "The certificate is dated before the decision ({0})."),
    VALIDITY_ENDS_BEFORE(
            400, "Ngày hết hạn trước ngày cấp.", "The last day of the certificate is before the day it is issued."),
    ALREADY_REPLACED(409, "Giấy này đã được cấp lại.", "This certificate has been replaced already.");

    private final Text text;

    CertificateProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
