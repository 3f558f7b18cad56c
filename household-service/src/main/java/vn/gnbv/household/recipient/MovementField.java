package vn.gnbv.household.recipient;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list can tell of each movement; never the citizen id. */
@Schema(name = "EntitlementMovementField")
enum MovementField {
    DIRECTION,
    STATUS,
    UNIT_CODE,
    UNIT_NAME,
    HOUSEHOLD_ID,
    MEMBER_ID,
    FULL_NAME,
    SEX,
    BIRTH_DATE,
    BIRTH_YEAR
}
