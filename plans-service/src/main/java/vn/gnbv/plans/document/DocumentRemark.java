package vn.gnbv.plans.document;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.plans.Remark;

/** What deserves a second look at a paper; papers are as they are, so none of it is refused. */
enum DocumentRemark implements Remark.Kind {
    NUMBER_UNREADABLE(
            "Không đọc được số, ký hiệu \"{0}\"; đã giữ nguyên văn.",
            "The number \"{0}\" could not be read; it is kept as it was written."),
    NUMBER_BLANK("Số văn bản còn để trống: {0}.", "The number is left blank: {0}."),
    NUMBER_UNKNOWN("Đã ban hành, không rõ số văn bản.", "Issued; the number is not known."),
    DATE_UNKNOWN("Không rõ ngày ban hành.", "The date of issue is not known."),
    YEAR_DIFFERS("Năm trong số {0} khác năm ban hành {1}.", "The year in the number {0} is not the year of issue {1}."),
    TYPE_DIFFERS("Loại văn bản {0} khác với ký hiệu {1}.", "The type {0} is not the one of the number {1}."),
    SIGNATURE_OFFSET(
            "Chữ ký số ghi múi giờ {0}, không phải +07:00; có thể sai dấu.",
            "The signature states the offset {0} and not +07:00; perhaps the sign is wrong."),
    BASIS_AFTER_PAPER("Căn cứ {0} có ngày sau ngày của văn bản.", "The basis {0} is dated later than the paper."),
    RECEIVED_BEFORE_ISSUED("{0} nhận trước ngày ban hành.", "{0} received it before it was issued.");

    private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

    private final String vi;
    private final String en;

    DocumentRemark(String vi, String en) {
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

    /** All there is to say of a paper as it is stated. */
    static List<Remark> of(StateDocument stated, List<BasisView> bases) {
        var found = new ArrayList<Remark>();
        var number = DocumentNumber.parse(stated.number());
        number.ifPresent(n -> ofNumber(stated, n, found));
        if (number.isEmpty() && stated.isNumberUnknown()) {
            found.add(NUMBER_UNKNOWN.on("number"));
        }
        if (stated.issuedOn() == null && !stated.isDraft()) {
            found.add(DATE_UNKNOWN.on("issuedOn"));
        }
        var signature = stated.signature();
        if (signature != null && !signature.getOffset().equals(VIET_NAM)) {
            found.add(SIGNATURE_OFFSET.on(signature.getOffset().getId()));
        }
        ofDates(stated, bases, found);
        return List.copyOf(found);
    }

    private static void ofNumber(StateDocument stated, DocumentNumber number, List<Remark> found) {
        if (!number.wasRead()) {
            found.add(NUMBER_UNREADABLE.on(number.text()));
            return;
        }
        if (number.serial() == null) {
            found.add(NUMBER_BLANK.on(number.text()));
        }
        var issuedOn = stated.issuedOn();
        if (number.year() != null && issuedOn != null && issuedOn.getYear() != number.year()) {
            found.add(YEAR_DIFFERS.on(number.text(), "" + issuedOn.getYear()));
        }
        var type = stated.type();
        var other = number.type() == null ? "CV" : number.type();
        if (type != null
                && number.year() == null
                && !type.toUpperCase(Locale.ROOT).equals(other.toUpperCase(Locale.ROOT))) {
            found.add(TYPE_DIFFERS.on(type, number.text()));
        }
    }

    private static void ofDates(StateDocument stated, List<BasisView> bases, List<Remark> found) {
        var precision = stated.precision();
        var issuedOn = stated.issuedOn();
        if (precision == null || issuedOn == null) {
            return;
        }
        var latest = precision.latest(issuedOn);
        for (var basis : bases) {
            var known = basis.issuedOnPrecision() == null ? DatePrecision.DAY : basis.issuedOnPrecision();
            if (basis.issuedOn() != null && known.earliest(basis.issuedOn()).isAfter(latest)) {
                found.add(
                        BASIS_AFTER_PAPER.on(basis.number() == null ? basis.id().toString() : basis.number()));
            }
        }
        var earliest = precision.earliest(issuedOn);
        for (int i = 0; i < stated.recipients().size(); i++) {
            var receivedOn = stated.recipients().get(i).receivedOn();
            if (receivedOn != null && receivedOn.isBefore(earliest)) {
                found.add(RECEIVED_BEFORE_ISSUED.on("recipients/" + i));
            }
        }
    }
}
