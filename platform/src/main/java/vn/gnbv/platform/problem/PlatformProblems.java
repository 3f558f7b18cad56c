package vn.gnbv.platform.problem;

/** What can go wrong at any resource of any service. */
public enum PlatformProblems implements ProblemType {
    MALFORMED_JSON(400, "Nội dung gửi lên không phải là JSON hợp lệ.", "The request body is not valid JSON."),
    BODY_REQUIRED(400, "Thiếu nội dung yêu cầu.", "The request has no body."),
    UNKNOWN_FIELD(400, "Trường \"{0}\" không có trong đặc tả.", "The field \"{0}\" is not in the specification."),
    UNKNOWN_PARAMETER(
            400, "Tham số \"{0}\" không có trong đặc tả.", "The query parameter \"{0}\" is not in the specification."),
    MALFORMED_VALUE(400, "Giá trị không đúng kiểu: cần {0}.", "The value has the wrong type: {0} is expected."),
    INVALID_REQUEST(400, "Yêu cầu không hợp lệ.", "The request is not valid."),
    INVALID_VALUE(400, "{0}", "{0}"),
    DATE_IN_FUTURE(400, "Ngày không được ở tương lai.", "The date must not lie in the future."),
    CURSOR_INVALID(
            400,
            "Con trỏ trang không hợp lệ hoặc không thuộc truy vấn này.",
            "The cursor is not valid or belongs to another query."),
    CURSOR_EXPIRED(410, "Con trỏ trang đã hết hạn; hãy đọc lại từ đầu.", "The cursor has expired; start again."),
    IDEMPOTENCY_KEY_REQUIRED(
            400, "Cần tiêu đề Idempotency-Key (một UUID).", "The header Idempotency-Key (a UUID) is required."),
    IDEMPOTENCY_KEY_INVALID(400, "Idempotency-Key phải là một UUID.", "Idempotency-Key must be a UUID."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency-Key này đã dùng cho một yêu cầu khác.",
            "This Idempotency-Key was used for a different request."),
    IDEMPOTENCY_KEY_IN_PROGRESS(
            409, "Yêu cầu với khóa này đang được xử lý.", "A request with this key is still being processed."),
    UNAUTHENTICATED(401, "Cần đăng nhập: thiếu mã truy cập hợp lệ.", "A valid access token is required."),
    FORBIDDEN(403, "Vai trò của bạn không được làm việc này.", "Your role may not do this."),
    NOT_FOUND(404, "Không tìm thấy.", "Not found."),
    METHOD_NOT_ALLOWED(405, "Phương thức không được hỗ trợ ở đây.", "The method is not supported here."),
    NOT_ACCEPTABLE(406, "Không có dạng nội dung được yêu cầu.", "The requested representation does not exist."),
    CONFLICT(409, "Trạng thái hiện tại không cho phép.", "The current state does not allow this."),
    TAKEN_MEANWHILE(
            409,
            "Định danh hoặc mã vừa được một yêu cầu khác dùng.",
            "The id or code has just been taken by another request."),
    STALE_VERSION(
            412,
            "Bản ghi đã thay đổi từ khi bạn đọc; hãy đọc lại.",
            "The record has changed since you read it; read it again."),
    PAYLOAD_TOO_LARGE(413, "Nội dung gửi lên quá lớn.", "The request body is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "Kiểu nội dung không được hỗ trợ.", "The content type is not supported."),
    ATTACHMENT_TOO_LARGE(413, "Tệp đính kèm lớn hơn 20 MiB.", "The attachment is larger than 20 MiB."),
    ATTACHMENT_TYPE_UNKNOWN(
            415,
            "Chỉ nhận tệp PDF, DOCX, XLSX, PNG, JPEG; nội dung tệp không thuộc các loại này.",
            "Only PDF, DOCX, XLSX, PNG and JPEG are taken; the content is none of these."),
    ATTACHMENT_DIGEST_DIFFERS(
            400,
            "Nội dung nhận được có SHA-256 là {0}, khác với địa chỉ.",
            "The content that arrived has the SHA-256 {0}, which is not the one of the address."),
    IF_MATCH_REQUIRED(
            428,
            "Cần tiêu đề If-Match với ETag của bản ghi đã đọc.",
            "The header If-Match with the ETag of the record as read is required."),
    INTERNAL_ERROR(500, "Lỗi hệ thống; hãy báo mã vết.", "An internal error; report the trace id."),
    UNAVAILABLE(
            503, "Dịch vụ tạm thời chưa sẵn sàng; hãy thử lại.", "The service is temporarily unavailable; try again."),
    DIRECTORY_NOT_READY(
            503,
            "Danh mục đơn vị hành chính chưa tới dịch vụ này; hãy thử lại.",
            "The directory of administrative units has not reached this service yet; try again.");

    private final Text text;

    PlatformProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
