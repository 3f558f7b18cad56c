package vn.gnbv.household.standard;

/** Standards for the tests of other packages. */
public final class TestStandards {

    private TestStandards() {}

    /** Twelve indicators {@code i0} to {@code i11} of 10 points, 140 or 175, 30. */
    public static PovertyStandard national() {
        return PovertyStandardTest.national();
    }
}
