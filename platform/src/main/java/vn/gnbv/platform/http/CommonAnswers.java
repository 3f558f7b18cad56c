package vn.gnbv.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Writes into the OpenAPI document what holds for every operation, so that no resource has to repeat it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    private static final DotName ANYONE = DotName.createSimple(PermitAll.class);
    private static final String PROBLEM = "#/components/schemas/Problem";

    private final IndexView index;

    public CommonAnswers(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the identity provider (OpenID Connect); its claims"
                                        + " say the caller's roles, organisation and area. Short-lived."));
        addProblemSchema(api);
        api.addServer(OASFactory.createServer().url("/").description("Wherever the service is reached."));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    /** What is open to who brings no token says so in the code. */
    private boolean isOpen(Operation operation) {
        return DescribedByCode.method(index, operation)
                .filter(method -> method.hasDeclaredAnnotation(ANYONE)
                        || method.declaringClass().hasDeclaredAnnotation(ANYONE))
                .isPresent();
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        var open = isOpen(operation);
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        var conditional = has(operation, "If-Match");
        var posts = method == PathItem.HttpMethod.POST && !path.endsWith("-searches");
        if (posts) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description("A repeat with the same key gets the first answer again and changes nothing.")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .format("uuid")));
        }
        var answers = new TreeMap<String, String>();
        answers.put("400", "The request is not valid");
        if (!open) {
            answers.put("401", "No valid access token");
            answers.put("403", "The caller's role may not do this");
        }
        if (path.contains("{") || method != PathItem.HttpMethod.GET) {
            answers.put("404", "Not found, or outside the caller's area");
        }
        if (method != PathItem.HttpMethod.GET) {
            answers.put("409", "The current state does not allow this");
            answers.put("415", "Unsupported content type");
        }
        if (posts) {
            answers.put("422", "The Idempotency-Key was used for a different request");
        }
        if (conditional) {
            answers.put("412", "Changed since it was read");
            answers.put("428", "If-Match is missing");
        }
        answers.put("500", "An internal error");
        answers.put("503", "Temporarily unavailable");
        answers.forEach((status, description) -> addProblem(operation, status, description));
    }

    private static boolean has(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> header.equals(p.getName()));
    }

    private static void addProblem(Operation operation, String status, String description) {
        if (operation.getResponses().getAPIResponse(status) != null
                && operation.getResponses().getAPIResponse(status).getContent() != null) {
            return;
        }
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(description)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref(PROBLEM)))));
    }

    private static void addProblemSchema(OpenAPI api) {
        var properties = new TreeMap<String, Schema>();
        properties.put(
                "type",
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uri"));
        properties.put("title", describe("Stable per type."));
        properties.put("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
        properties.put("detail", describe("What is wrong, in Vietnamese or English by Accept-Language."));
        properties.put("instance", describe("The path that was asked for."));
        properties.put("code", describe("Stable, never localised."));
        properties.put("traceId", describe("To be reported."));
        properties.put(
                "errors",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().ref("#/components/schemas/FieldProblem")));
        api.getComponents()
                .addSchema(
                        "Problem",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("RFC 9457, the one shape of every error answer.")
                                .properties(properties));
    }

    private static Schema describe(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
