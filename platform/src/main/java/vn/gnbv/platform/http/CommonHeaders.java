package vn.gnbv.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.ConfigProvider;

/** What every answer carries. Nothing is stored on the way, as most of it is not for everyone. */
@Provider
class CommonHeaders implements ContainerResponseFilter {

    private final String version =
            ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.info-version", String.class);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("API-Version", version);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL,
                    headers.containsKey(HttpHeaders.ETAG) ? "private, no-cache" : "no-store");
        }
    }
}
