package vn.gnbv.platform.caller;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a change, as the audit keeps it: a person behind a request, or the service itself.
 *
 * @param origin where from: client application and network address
 */
public record Actor(
        String id, @Nullable UUID area, @Nullable String origin) {

    public static Actor current() {
        var container = Arc.container();
        if (container.requestContext().isActive()) {
            var request = container.instance(CurrentVertxRequest.class).get().getCurrent();
            if (request != null) {
                var caller = container.instance(Caller.class).get();
                var address = request.request().remoteAddress();
                var origin = caller.client() + (address == null ? "" : "@" + address.hostAddress());
                return new Actor(caller.id(), caller.area(), origin);
            }
        }
        return new Actor(ConfigProvider.getConfig().getValue("quarkus.application.name", String.class), null, null);
    }
}
