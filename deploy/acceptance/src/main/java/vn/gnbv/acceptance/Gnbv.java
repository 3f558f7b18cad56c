package vn.gnbv.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The suite as its users see it: four services behind their addresses, and an issuer of tokens. */
public final class Gnbv {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> addresses;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    private final Duration patience;
    private final Consumer<String> beforeWrite;

    /** @param addresses {@code GNBV_PLANS_URL} and its likes, and {@code OIDC_URL} */
    public Gnbv(Map<String, String> addresses) {
        this(addresses, Duration.ZERO, service -> {});
    }

    /**
     * @param patience how long a request without an answer, or refused for the moment, is repeated with the same key
     * @param beforeWrite told the service's name before each request that changes something
     */
    public Gnbv(Map<String, String> addresses, Duration patience, Consumer<String> beforeWrite) {
        this.addresses = Map.copyOf(addresses);
        this.patience = patience;
        this.beforeWrite = beforeWrite;
    }

    public User as(String name) {
        return new User(name);
    }

    /** One answer of one service. */
    public record Reply(int status, String text, String etag, boolean replayed) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Refused for the moment only: the service is starting, or still at work on the first attempt. */
        boolean passes() {
            return status == 503 || status == 409 && text.contains("IDEMPOTENCY_KEY_IN_PROGRESS");
        }

        /** @throws IllegalStateException when the answer is another one, with what it says */
        public Reply expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("expected " + expected + ", got " + status + ": " + text);
            }
            return this;
        }
    }

    /** A request got no answer: the service, or the way to it, broke in between. */
    public static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswer(Throwable cause) {
            super(cause);
        }
    }

    /** Somebody who is signed in. */
    public final class User {

        private final String name;

        private User(String name) {
            this.name = name;
        }

        public JsonNode get(String service, String path) {
            return read(service, path).expect(200).json();
        }

        public Reply read(String service, String path) {
            return send(service, "GET", path, null, null, null);
        }

        /** A file as it is downloaded. */
        public byte[] file(String service, String path) {
            var request = HttpRequest.newBuilder(URI.create(address(service) + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + token(name))
                    .build();
            var response = exchange(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("expected 200, got " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        }

        /** Posts with a key that belongs to the request, so that a repeat of the same request is harmless. */
        public Reply post(String service, String path, Object body) {
            return post(service, path, body, null);
        }

        public Reply post(String service, String path, Object body, String etag) {
            var key = UUID.nameUUIDFromBytes((name + path + write(body) + etag).getBytes(StandardCharsets.UTF_8));
            return post(service, path, body, etag, key);
        }

        public Reply post(String service, String path, Object body, String etag, UUID key) {
            return send(service, "POST", path, body, etag, key);
        }

        public Reply put(String service, String path, Object body, String etag) {
            return send(service, "PUT", path, body, etag, null);
        }

        private Reply send(String service, String method, String path, Object body, String etag, UUID key) {
            var request = HttpRequest.newBuilder(URI.create(address(service) + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + token(name))
                    .header("Accept-Language", "en");
            if (etag != null) {
                request.header("If-Match", etag);
            }
            if (key != null) {
                request.header("Idempotency-Key", key.toString());
            }
            if (body == null) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json");
                request.method(method, BodyPublishers.ofString(write(body)));
            }
            if (!method.equals("GET")) {
                beforeWrite.accept(service);
            }
            return patiently(request.build());
        }
    }

    private Reply patiently(HttpRequest request) {
        var end = Instant.now().plus(patience);
        while (true) {
            try {
                var response = exchange(request);
                var reply = new Reply(
                        response.statusCode(),
                        response.body(),
                        response.headers().firstValue("ETag").orElse(null),
                        response.headers().firstValue("Idempotency-Replayed").isPresent());
                if (!reply.passes() || Instant.now().isAfter(end)) {
                    return reply;
                }
            } catch (NoAnswer e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(e);
        }
    }

    public String address(String service) {
        return addresses.get("GNBV_" + service.toUpperCase() + "_URL");
    }

    private String token(String user) {
        return tokens.compute(
                        user,
                        (name, token) -> token != null && Instant.now().isBefore(token.until()) ? token : login(name))
                .text();
    }

    private Token login(String user) {
        var form = "grant_type=password&client_id=gnbv-cli&password=gnbv-local&username="
                + URLEncoder.encode(user, StandardCharsets.UTF_8);
        var response = exchange(
                HttpRequest.newBuilder(URI.create(addresses.get("OIDC_URL") + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        var answer = new Reply(response.statusCode(), response.body(), null, false)
                .expect(200)
                .json();
        var life = Duration.ofSeconds(answer.path("expires_in").asLong());
        return new Token(
                answer.path("access_token").asText(), Instant.now().plus(life).minusSeconds(60));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        return exchange(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(e);
        }
    }

    static String write(Object body) {
        try {
            return body == null ? "" : body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
