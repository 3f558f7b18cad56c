package vn.gnbv.household.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a support would repeat (<i>hỗ trợ trùng lặp</i>). The rule of a pair is the one in force on the day of the
 * later of the two, so that it does not matter which was entered first. Where none is stated the same content is refused
 * and another is allowed.
 *
 * @param rules in the order in which they were stated
 */
record RepeatCheck(List<SupportRule> rules) {

    /** What was given before and must not, or should not, be followed by this. No rule: the same content once more. */
    record Finding(
            RepeatVerdict verdict,
            Benefit earlier,
            @Nullable SupportRule rule) {}

    /** @param earlier what the household's lineage, and the member anywhere, were given */
    List<Finding> judge(Benefit fresh, List<Benefit> earlier, Lineage lineage) {
        var findings = new ArrayList<Finding>();
        for (var other : earlier) {
            var later = fresh.on().isBefore(other.on()) ? other.on() : fresh.on();
            var rule = inForce(fresh.content(), other.content(), later).orElse(null);
            if (isSame(fresh, other, lineage, later, rule) && applies(fresh, other, rule)) {
                findings.add(new Finding(rule == null ? RepeatVerdict.REFUSE : rule.verdict(), other, rule));
            }
        }
        return findings;
    }

    private Optional<SupportRule> inForce(String one, String other, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.isOf(one, other) && !rule.validFrom().isAfter(on))
                .max(Comparator.comparing(SupportRule::validFrom).thenComparing(rules::indexOf));
    }

    /** Two members are two persons; what a whole household was given concerns every member. */
    private static boolean isSame(
            Benefit fresh, Benefit other, Lineage lineage, LocalDate on, @Nullable SupportRule rule) {
        return fresh.member() != null && other.member() != null
                ? fresh.member().equals(other.member())
                : lineage.holds(other.household(), on, rule == null ? null : rule.apartAfterMonths());
    }

    private static boolean applies(Benefit fresh, Benefit other, @Nullable SupportRule rule) {
        return rule == null
                ? fresh.content().equals(other.content())
                : rule.verdict() != RepeatVerdict.ALLOW && rule.reaches(fresh, other);
    }
}
