package vn.gnbv.household.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.Paper.Head;
import vn.gnbv.paper.Paper.Signature;
import vn.gnbv.paper.PlaceName;

/**
 * The People's Committee of a commune (<i>Ủy ban nhân dân cấp xã</i>) as it stands on its papers.
 *
 * @param unit the commune's name as the directory has it
 */
record Office(String unit) {

    /** The name as it stands in a sentence: {@code xã Chiềng Cang}. */
    String inSentence() {
        return new PlaceName(unit).inSentence();
    }

    String committee() {
        return "Ủy ban nhân dân " + inSentence();
    }

    /** @param decision number and symbol in one, {@code 12/QĐ-UBND}; null for papers that have none */
    Head head(@Nullable String decision, @Nullable LocalDate date) {
        return new Head(null, "Ủy ban nhân dân\n" + inSentence(), null, null, new PlaceName(unit).proper(), date)
                .numbered(decision);
    }

    /** @param signer name and office in one, a comma between; null while nobody has signed */
    static Signature chair(@Nullable String signer) {
        var chair = new Signature("TM. Ủy ban nhân dân", "Chủ tịch", null);
        return signer == null ? chair : chair.of(signer);
    }
}
