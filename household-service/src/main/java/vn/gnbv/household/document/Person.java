package vn.gnbv.household.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.household.household.Sex;

/** A member as forms and certificates name it; never with a citizen id. */
record Person(
        UUID household,
        String fullName,
        Relationship relationship,
        Sex sex,
        @Nullable Integer birthYear,
        @Nullable String ethnicity) {}
