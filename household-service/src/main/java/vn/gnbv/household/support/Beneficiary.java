package vn.gnbv.household.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.lifecycle.Standing;

/**
 * Who is to be supported (<i>đối tượng thụ hưởng</i>), as on the day of the support.
 *
 * @param member null where it is the household as a whole
 * @param standing null while no decision has recognised the household
 * @param persons the household's members, the head first
 * @param labels of the unit where it lives and of all above it
 */
record Beneficiary(
        @Nullable UUID member, LocalDate on, @Nullable Standing standing, List<Person> persons, Set<String> labels) {

    /**
     * A member, without the name.
     *
     * @param lowIncome what the latest answer to the person's application as a worker with a low income said, as long as its
     *     bounds are in force; null where there is none
     */
    record Person(
            UUID id,
            boolean female,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String ethnicity,
            @Nullable Boolean merit,
            @Nullable String disability,
            @Nullable Boolean lowIncome) {

        /** Null: not on record. */
        @Nullable
        Boolean isDisabled() {
            return disability == null ? null : Boolean.valueOf(!disability.equals("NONE"));
        }
    }

    /** The member, or everybody where the whole household is meant. */
    Stream<Person> concerned() {
        return persons.stream().filter(person -> member == null || member.equals(person.id()));
    }

    /** Whom the priorities look at: the member, or the head. */
    Stream<Person> foremost() {
        return concerned().limit(1);
    }
}
