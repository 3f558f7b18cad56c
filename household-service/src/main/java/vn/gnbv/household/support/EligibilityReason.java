package vn.gnbv.household.support;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody may, may not, or may perhaps be supported.
 *
 * @param detail the group, the label, or the ages that are meant
 */
record EligibilityReason(
        Code code, @Nullable @Schema(examples = "POOR") String detail) {

    /** What was looked at. */
    enum Code {
        /** Of this group. */
        IN_GROUP,
        /** Of none of these groups. */
        NOT_IN_GROUP,
        /** Whether of this group is not on record. */
        GROUP_UNKNOWN,
        /** Nobody is of this age. */
        AGE,
        /** The date of birth is not on record. */
        AGE_UNKNOWN,
        /** The place does not carry this label. */
        UNIT_LABEL,
        /** Something else is asked that is not on record. */
        CONDITION,
        /** No source states whom the component may support, or the programme has not come. */
        NOT_STATED,
        /** No component is named. */
        NO_COMPONENT
    }

    /** As it is stored. */
    String text() {
        return detail == null ? code.name() : code + ":" + detail;
    }

    static EligibilityReason of(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? new EligibilityReason(Code.valueOf(text), null)
                : new EligibilityReason(Code.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
