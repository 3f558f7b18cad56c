import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** An OpenID provider reduced to its discovery document and its keys: the service takes the whole way of verifying. */
final class Issuer implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final KeyPair keys;

    Issuer() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var key = (RSAPublicKey) keys.getPublic();
        serve("/.well-known/openid-configuration", """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token"}""".formatted(url()));
        serve("/jwks", """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "bench", "n": "%s", "e": "%s"}]}"""
                .formatted(number(key.getModulus().toByteArray()), number(key.getPublicExponent().toByteArray())));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A token of a district's reviewer, good for three hours. */
    String token(UUID area) throws Exception {
        return token("REVIEW_LEADER", "\"area\": \"" + area + "\",");
    }

    /** A token of the keeper of the directory, who has no area. */
    String keeper() throws Exception {
        return token("DIRECTORY_KEEPER", "");
    }

    private String token(String role, String area) throws Exception {
        var now = Instant.now().getEpochSecond();
        var text = base64("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"bench\"}") + "." + base64("""
                {"iss": "%s", "aud": ["gnbv"], "sub": "bench", "typ": "Bearer", "azp": "gnbv-cli", "jti": "%s", "iat": %d,
                 "exp": %d, %s "realm_access": {"roles": ["%s"]}}"""
                .formatted(url(), UUID.randomUUID(), now, now + 10_800, area, role));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return text + "." + BASE64.encodeToString(signature.sign());
    }

    @Override
    public void close() {
        server.stop(0);
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

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(byte[] bytes) {
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
