package vn.gnbv.household.support;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether of two contents both may be given to the same (<i>không hỗ trợ trùng lặp</i>): refused, told, or lawful. Never
 * changed; a later rule of the pair stands beside it.
 *
 * @param firstContent before the second in the order of the alphabet, or the same
 * @param withinMonths between the end of the earlier and the beginning of the later; 0 only where their periods meet, null
 *     for ever
 * @param apartAfterMonths so long after a split the two households count apart; null never
 */
record SupportRule(
        UUID id,
        int version,
        String firstContent,
        String secondContent,
        RepeatVerdict verdict,
        @Nullable Integer withinMonths,
        @Nullable Integer apartAfterMonths,
        LocalDate validFrom,
        String reasonVi,
        String reasonEn,
        String legalBasis) {

    /** A rule is never changed, so it has one version. */
    static final int VERSION = 0;

    static SupportRule of(UUID id, StateSupportRule said) {
        var inOrder = said.firstContent().compareTo(said.secondContent()) <= 0;
        return new SupportRule(
                id,
                VERSION,
                inOrder ? said.firstContent() : said.secondContent(),
                inOrder ? said.secondContent() : said.firstContent(),
                said.verdict(),
                said.withinMonths(),
                said.apartAfterMonths(),
                said.validFrom(),
                said.reasonVi(),
                said.reasonEn(),
                said.legalBasis());
    }

    boolean isOf(String one, String other) {
        return firstContent.equals(one) && secondContent.equals(other)
                || firstContent.equals(other) && secondContent.equals(one);
    }

    /** Whether the later of the two begins too soon after the earlier has ended. */
    boolean reaches(Benefit one, Benefit other) {
        if (withinMonths == null) {
            return true;
        }
        var earlier = one.from().isAfter(other.from()) ? other : one;
        var later = earlier == one ? other : one;
        var free = withinMonths == 0 ? earlier.to().plusDays(1) : earlier.to().plusMonths(withinMonths);
        return later.from().isBefore(free);
    }
}
