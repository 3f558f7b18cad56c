package vn.gnbv.reporting.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.Paper.Head;
import vn.gnbv.paper.Paper.Signature;
import vn.gnbv.paper.PlaceName;
import vn.gnbv.paper.SigningCapacity;
import vn.gnbv.platform.problem.Language;

/**
 * How an organisation stands on its papers: a People's Committee by its unit, an agency below the committee of its unit.
 *
 * @param unit name of the unit that it belongs to; null while the directory does not tell
 */
record Standing(String name, boolean committee, @Nullable String unit) {

    private static final String COMMITTEE = "Ủy ban nhân dân\n";

    /** Its name in a sentence. */
    String inSentence() {
        return issuer().replace('\n', ' ');
    }

    /** @param designation number and symbol in one, {@code 86/BC-UBND}; null while there is none: a gap is left */
    Head head(@Nullable String designation, @Nullable LocalDate date) {
        return new Head(
                        committee || unit == null ? null : COMMITTEE + new PlaceName(unit).inSentence(),
                        issuer(),
                        null,
                        committee ? "BC-UBND" : "BC",
                        unit == null ? null : new PlaceName(unit).proper(),
                        date)
                .numbered(designation);
    }

    /**
     * @param signer name, or name and office with a comma between; null while nobody has signed
     * @param capacity null where only the office tells
     */
    Signature signature(Language language, @Nullable String signer, @Nullable SigningCapacity capacity) {
        boolean vietnamese = language == Language.VI;
        var signature = committee
                ? new Signature(
                        vietnamese ? "TM. Ủy ban nhân dân" : "For the People's Committee",
                        vietnamese ? "Chủ tịch" : "Chairperson",
                        null)
                : new Signature(null, vietnamese ? "Thủ trưởng cơ quan" : "Head of the agency", null);
        return signer == null ? signature : signature.of(signer, capacity, language);
    }

    private String issuer() {
        return committee && unit != null ? COMMITTEE + new PlaceName(unit).inSentence() : name;
    }
}
