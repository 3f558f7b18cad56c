package vn.gnbv.platform.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An OpenID provider reduced to its discovery document and its keys; the services take the whole OIDC path to it. */
public final class TestIssuer implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** By issuer, key and holder. To sign costs more than most requests, and a token outlives every run of tests. */
    private static final Map<List<Object>, String> TOKENS = new ConcurrentHashMap<>();

    private final HttpServer server;
    private final KeyPair keys;

    private TestIssuer(HttpServer server, KeyPair keys) {
        this.server = server;
        this.keys = keys;
    }

    public static TestIssuer start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new TestIssuer(server, generator.generateKeyPair());
            issuer.serve("/.well-known/openid-configuration", issuer.discovery());
            issuer.serve("/jwks", issuer.jwks());
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String privateKey() {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A bearer token of this issuer, good for three hours. */
    public String token(String user, @Nullable UUID area, @Nullable UUID organisation, List<String> roles) {
        return token(url(), privateKey(), user, area, organisation, roles);
    }

    static String token(
            String issuer,
            String privateKey,
            String user,
            @Nullable UUID area,
            @Nullable UUID organisation,
            List<String> roles) {
        var holder = Arrays.<Object>asList(issuer, privateKey, user, area, organisation, List.copyOf(roles));
        return TOKENS.computeIfAbsent(holder, _ -> signed(issuer, privateKey, user, area, organisation, roles));
    }

    private static String signed(
            String issuer,
            String privateKey,
            String user,
            @Nullable UUID area,
            @Nullable UUID organisation,
            List<String> roles) {
        var now = Instant.now();
        return sign(privateKey, """
                {"iss": "%s", "aud": ["gnbv"], "sub": "%s", "typ": "Bearer", "azp": "gnbv-cli", "jti": "%s",
                 "iat": %d, "exp": %d, %s %s "realm_access": {"roles": [%s]}}""".formatted(
                        issuer,
                        user,
                        UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)),
                        now.getEpochSecond(),
                        now.plus(Duration.ofHours(3)).getEpochSecond(),
                        area == null ? "" : "\"area\": \"" + area + "\",",
                        organisation == null ? "" : "\"organisation\": \"" + organisation + "\",",
                        roles.stream().map(r -> "\"" + r + "\"").collect(Collectors.joining(", "))));
    }

    private static String sign(String privateKey, String claims) {
        try {
            var text = encode("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"test\"}") + "." + encode(claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token"}""".formatted(url());
    }

    private String jwks() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "test", "n": "%s", "e": "%s"}]}""".formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (var body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        });
    }
}
