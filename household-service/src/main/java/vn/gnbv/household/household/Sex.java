package vn.gnbv.household.household;

/** As the citizen's papers state it (<i>giới tính</i>). */
public enum Sex {
    MALE,
    FEMALE
}
