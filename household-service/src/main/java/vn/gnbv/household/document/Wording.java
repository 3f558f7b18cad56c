package vn.gnbv.household.document;

import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.standard.PovertyClass;

/** How papers of a commune name what the register knows by code. */
final class Wording {

    private Wording() {}

    static String of(PovertyClass povertyClass) {
        return switch (povertyClass) {
            case POOR -> "Hộ nghèo";
            case NEAR_POOR -> "Hộ cận nghèo";
            case NOT_POOR -> "Hộ không nghèo";
        };
    }

    static String orNone(@Nullable PovertyClass povertyClass) {
        return povertyClass == null ? "Chưa được công nhận" : of(povertyClass);
    }

    static String of(Relationship relationship) {
        return switch (relationship) {
            case HEAD -> "Chủ hộ";
            case SPOUSE -> "Vợ, chồng";
            case CHILD -> "Con";
            case PARENT -> "Cha, mẹ";
            case GRANDPARENT -> "Ông, bà";
            case GRANDCHILD -> "Cháu";
            case SIBLING -> "Anh, chị, em";
            case OTHER -> "Khác";
        };
    }

    static String of(Sex sex) {
        return sex == Sex.MALE ? "Nam" : "Nữ";
    }
}
