package vn.gnbv.platform.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** The JSON Schemas of the events that this service publishes, for whoever reads its topics. */
@Path("/v1/schemas")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "schemas", description = "JSON Schemas of the published events.")
class SchemaResource {

    /** The event types that have a schema here. */
    record SchemaList(List<String> items) {}

    private final List<String> types;

    SchemaResource(@ConfigProperty(name = "gnbv.event.types") Optional<List<String>> types) {
        this.types = types.orElse(List.of());
    }

    @GET
    @Operation(operationId = "listSchemas", summary = "List the event types published here")
    public SchemaList list() {
        return new SchemaList(types);
    }

    @GET
    @Path("/{type}")
    @Produces("application/schema+json")
    @Operation(operationId = "getSchema", summary = "Read the JSON Schema of one event type")
    @APIResponse(
            responseCode = "200",
            description = "JSON Schema 2020-12",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(implementation = Map.class)))
    public String get(String type) throws IOException {
        if (!types.contains(type)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        try (var file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("events/" + type + ".schema.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
