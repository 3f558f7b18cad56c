package vn.gnbv.household.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the groups that a component may support (<i>đối tượng thụ hưởng</i>), as its programme tells it.
 *
 * @param groups whoever is in any of them; words that are not known here may come
 * @param ageBelow the first age in completed years that is too old
 * @param unitLabel only who lives in a unit with this label
 * @param priorities who goes first
 * @param condition what else is asked, in words; null where nothing is
 */
public record EligibleGroup(
        List<String> groups,
        @Nullable Integer ageFrom,
        @Nullable Integer ageBelow,
        @Nullable String unitLabel,
        List<String> priorities,
        @Nullable String condition) {

    public EligibleGroup {
        priorities = priorities == null ? List.of() : priorities;
    }
}
