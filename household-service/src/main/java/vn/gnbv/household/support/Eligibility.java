package vn.gnbv.household.support;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.lifecycle.LifecycleStatus;
import vn.gnbv.household.programme.EligibleGroup;

/**
 * Whether somebody is of those whom a component may support on a day, and why (<i>điều kiện thụ hưởng</i>). What the
 * household is on that very day counts, not what it was or became.
 *
 * @param priorities those of the component that it has: it goes first
 */
record Eligibility(EligibilityVerdict verdict, List<EligibilityReason> reasons, List<String> priorities) {

    private static final String MAJORITY = "Kinh";

    /** @param groups whom the component may support; null where nobody has stated it */
    static Eligibility judge(@Nullable List<EligibleGroup> groups, Beneficiary who) {
        if (groups == null) {
            return unknown(EligibilityReason.Code.NOT_STATED);
        }
        Eligibility best = null;
        for (var group : groups) {
            var judged = judge(group, who);
            if (best == null || judged.verdict.compareTo(best.verdict) < 0) {
                best = judged;
            }
        }
        return best == null ? unknown(EligibilityReason.Code.NOT_STATED) : best;
    }

    static Eligibility unknown(EligibilityReason.Code why) {
        return new Eligibility(EligibilityVerdict.UNKNOWN, List.of(new EligibilityReason(why, null)), List.of());
    }

    private static Eligibility judge(EligibleGroup asked, Beneficiary who) {
        var reasons = new ArrayList<EligibilityReason>();
        var verdict = group(asked, who, reasons).and(age(asked, who, reasons)).and(label(asked, who, reasons));
        if (asked.condition() != null && verdict == EligibilityVerdict.ELIGIBLE) {
            reasons.add(new EligibilityReason(EligibilityReason.Code.CONDITION, asked.condition()));
        }
        var priorities = asked.priorities().stream().filter(p -> has(p, who)).toList();
        return new Eligibility(verdict, reasons, priorities);
    }

    private static EligibilityVerdict group(EligibleGroup asked, Beneficiary who, List<EligibilityReason> reasons) {
        var best = EligibilityVerdict.NOT_ELIGIBLE;
        String decisive = null;
        for (var group : asked.groups()) {
            var verdict = isOf(group, who);
            if (verdict.compareTo(best) < 0) {
                best = verdict;
                decisive = group;
            }
        }
        reasons.add(
                switch (best) {
                    case ELIGIBLE -> new EligibilityReason(EligibilityReason.Code.IN_GROUP, decisive);
                    case UNKNOWN -> new EligibilityReason(EligibilityReason.Code.GROUP_UNKNOWN, decisive);
                    case NOT_ELIGIBLE ->
                        new EligibilityReason(EligibilityReason.Code.NOT_IN_GROUP, String.join(",", asked.groups()));
                });
        return best;
    }

    private static EligibilityVerdict isOf(String group, Beneficiary who) {
        return switch (group) {
            case "POOR" -> when(isNow(LifecycleStatus.POOR, who));
            case "NEAR_POOR" -> when(isNow(LifecycleStatus.NEAR_POOR, who));
            case "NEWLY_ESCAPED" -> newlyEscaped(who);
            case "LOW_INCOME_WORKER" -> lowIncomeWorker(who);
            case "ANY_RESIDENT" -> EligibilityVerdict.ELIGIBLE;
            case "UNIT_ITSELF" -> EligibilityVerdict.NOT_ELIGIBLE;
            // Whether a disabled person has a livelihood is on no record.
            case "DISABLED_WITHOUT_LIVELIHOOD" ->
                who.concerned().allMatch(p -> Boolean.FALSE.equals(p.isDisabled()))
                        ? EligibilityVerdict.NOT_ELIGIBLE
                        : EligibilityVerdict.UNKNOWN;
            default -> EligibilityVerdict.UNKNOWN;
        };
    }

    private static boolean isNow(LifecycleStatus status, Beneficiary who) {
        return who.standing() != null && who.standing().status() == status;
    }

    /** Where its standard does not say for how long an escape is new, nobody can tell. */
    private static EligibilityVerdict newlyEscaped(Beneficiary who) {
        if (isNow(LifecycleStatus.NEWLY_ESCAPED, who)) {
            return EligibilityVerdict.ELIGIBLE;
        }
        var standing = who.standing();
        return standing != null && standing.escapedOn() != null && standing.newlyEscapedUntil() == null
                ? EligibilityVerdict.UNKNOWN
                : EligibilityVerdict.NOT_ELIGIBLE;
    }

    /** Whom a decision has put on a list is none any more (NĐ 30/2025/NĐ-CP), whatever was confirmed before. */
    private static EligibilityVerdict lowIncomeWorker(Beneficiary who) {
        if (isNow(LifecycleStatus.POOR, who) || isNow(LifecycleStatus.NEAR_POOR, who)) {
            return EligibilityVerdict.NOT_ELIGIBLE;
        }
        return who.concerned()
                .map(person -> person.lowIncome() == null ? EligibilityVerdict.UNKNOWN : when(person.lowIncome()))
                .reduce(EligibilityVerdict.NOT_ELIGIBLE, EligibilityVerdict::or);
    }

    private static EligibilityVerdict age(EligibleGroup asked, Beneficiary who, List<EligibilityReason> reasons) {
        if (asked.ageFrom() == null && asked.ageBelow() == null) {
            return EligibilityVerdict.ELIGIBLE;
        }
        var from = Objects.requireNonNullElse(asked.ageFrom(), 0);
        var below = Objects.requireNonNullElse(asked.ageBelow(), Integer.MAX_VALUE);
        var verdict = who.concerned()
                .map(person -> age(person, from, below, who.on()))
                .reduce(EligibilityVerdict.NOT_ELIGIBLE, EligibilityVerdict::or);
        var ages = asked.ageBelow() == null ? from + "+" : from + "–" + (below - 1);
        switch (verdict) {
            case UNKNOWN -> reasons.add(new EligibilityReason(EligibilityReason.Code.AGE_UNKNOWN, ages));
            case NOT_ELIGIBLE -> reasons.add(new EligibilityReason(EligibilityReason.Code.AGE, ages));
            case ELIGIBLE -> {}
        }
        return verdict;
    }

    /** Who was born in a year of which the day is not known may or may not have had this year's birthday. */
    private static EligibilityVerdict age(Beneficiary.Person person, int from, int below, LocalDate on) {
        if (person.birthDate() != null) {
            var age = Period.between(person.birthDate(), on).getYears();
            return when(age >= from && age < below);
        }
        if (person.birthYear() == null) {
            return EligibilityVerdict.UNKNOWN;
        }
        var oldest = on.getYear() - person.birthYear();
        var inside = Stream.of(oldest - 1, oldest)
                .filter(age -> age >= from && age < below)
                .count();
        return inside == 2
                ? EligibilityVerdict.ELIGIBLE
                : inside == 1 ? EligibilityVerdict.UNKNOWN : EligibilityVerdict.NOT_ELIGIBLE;
    }

    private static EligibilityVerdict label(EligibleGroup asked, Beneficiary who, List<EligibilityReason> reasons) {
        var carried = asked.unitLabel() == null || who.labels().contains(asked.unitLabel());
        if (!carried) {
            reasons.add(new EligibilityReason(EligibilityReason.Code.UNIT_LABEL, asked.unitLabel()));
        }
        return when(carried);
    }

    private static boolean has(String priority, Beneficiary who) {
        return switch (priority) {
            case "ETHNIC_MINORITY" ->
                who.foremost()
                        .anyMatch(p -> p.ethnicity() != null && !p.ethnicity().equalsIgnoreCase(MAJORITY));
            case "MERIT_FAMILY" -> who.persons().stream().anyMatch(p -> Boolean.TRUE.equals(p.merit()));
            case "WOMAN" -> who.foremost().anyMatch(Beneficiary.Person::female);
            case "DISABLED" -> who.concerned().anyMatch(p -> Boolean.TRUE.equals(p.isDisabled()));
            default -> false;
        };
    }

    private static EligibilityVerdict when(boolean fact) {
        return fact ? EligibilityVerdict.ELIGIBLE : EligibilityVerdict.NOT_ELIGIBLE;
    }
}
