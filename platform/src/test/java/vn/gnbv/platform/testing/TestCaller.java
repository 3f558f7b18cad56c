package vn.gnbv.platform.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

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
        var issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        var now = Instant.now();
        var claims = """
                {"iss": "%s", "aud": ["gnbv"], "sub": "%s", "typ": "Bearer", "azp": "gnbv-cli", "jti": "%s",
                 "iat": %d, "exp": %d, %s %s "realm_access": {"roles": [%s]}}""".formatted(
                        issuer,
                        user,
                        UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)),
                        now.getEpochSecond(),
                        now.plus(Duration.ofHours(1)).getEpochSecond(),
                        area == null ? "" : "\"area\": \"" + area + "\",",
                        organisation == null ? "" : "\"organisation\": \"" + organisation + "\",",
                        roles.stream().map(r -> "\"" + r + "\"").collect(Collectors.joining(", ")));
        return sign(claims);
    }

    private static String sign(String claims) {
        try {
            var text = encode("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"test\"}") + "." + encode(claims);
            var key = ConfigProvider.getConfig().getValue("gnbv.test.signing-key", String.class);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key))));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static TestCaller of(String user) {
        return Arrays.stream(values())
                .filter(c -> c.user.equals(user))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No test caller " + user));
    }
}
