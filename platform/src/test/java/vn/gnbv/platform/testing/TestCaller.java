package vn.gnbv.platform.testing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The callers of the access tables: the same people as in the local realm, with tokens signed by the test key. */
public enum TestCaller {
    KEEPER("keeper", null, null, "DIRECTORY_KEEPER"),
    LABOUR("labour", Place.DISTRICT, Place.LABOUR_OFFICE, "PLAN_DRAFTER", "REVIEW_LEADER", "REPORT_RECEIVER"),
    SIGNER("signer", Place.DISTRICT, Place.DISTRICT_COMMITTEE, "PLAN_SIGNER"),
    FINANCE("finance", Place.DISTRICT, Place.FINANCE_OFFICE, "BUDGET_OFFICER", "REPORTER"),
    HEALTH("health", Place.DISTRICT, Place.HEALTH_CENTRE, "REPORTER"),
    COMMUNE_A("commune-a", Place.COMMUNE_A, Place.COMMITTEE_A, "HOUSEHOLD_OFFICER", "REPORTER"),
    COMMUNE_B("commune-b", Place.COMMUNE_B, Place.COMMITTEE_B, "HOUSEHOLD_OFFICER", "REPORTER"),
    OPERATOR("operator", null, null, "OPERATOR");

    /** Units and organisations that the callers belong to; a test's directory must hold them. */
    public static final class Place {
        public static final UUID PROVINCE = unit(14);
        public static final UUID DISTRICT = unit(126);
        public static final UUID COMMUNE_A = unit(4168);
        public static final UUID COMMUNE_B = unit(4171);
        public static final UUID DISTRICT_COMMITTEE = committee(126);
        public static final UUID COMMITTEE_A = committee(4168);
        public static final UUID COMMITTEE_B = committee(4171);
        public static final UUID LABOUR_OFFICE = agency(1);
        public static final UUID FINANCE_OFFICE = agency(2);
        public static final UUID AGRICULTURE_OFFICE = agency(3);
        public static final UUID HEALTH_CENTRE = agency(4);

        private Place() {}

        public static UUID unit(int code) {
            return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(code));
        }

        public static UUID committee(int unitCode) {
            return UUID.fromString("01900000-0000-7000-9000-%012d".formatted(unitCode));
        }

        public static UUID agency(int number) {
            return UUID.fromString("01900000-0000-7000-a000-%012d".formatted(number));
        }
    }

    private final String user;
    private final @Nullable UUID area;
    private final @Nullable UUID organisation;
    private final List<String> roles;

    TestCaller(String user, @Nullable UUID area, @Nullable UUID organisation, String... roles) {
        this.user = user;
        this.area = area;
        this.organisation = organisation;
        this.roles = List.of(roles);
    }

    public String user() {
        return user;
    }

    /** A bearer token of this caller, good for an hour. */
    public String token() {
        return token(user, area, organisation, roles);
    }

    /** A bearer token of anybody else whom a test needs. */
    public static String token(String user, @Nullable UUID area, @Nullable UUID organisation, List<String> roles) {
        var config = ConfigProvider.getConfig();
        return TestIssuer.token(
                config.getValue("quarkus.oidc.auth-server-url", String.class),
                config.getValue("gnbv.test.signing-key", String.class),
                user,
                area,
                organisation,
                roles);
    }

    static TestCaller of(String user) {
        return Arrays.stream(values())
                .filter(c -> c.user.equals(user))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No test caller " + user));
    }
}
