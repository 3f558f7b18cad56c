package vn.gnbv.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the OpenAPI document what the code says and the scanner does not read: which fields may be null, which are
 * always there in an answer, and which roles an operation is for.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedByCode implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);
    private static final DotName ANYONE_KNOWN = DotName.createSimple(Authenticated.class);
    private static final DotName OTHER_NAME = DotName.createSimple(JsonProperty.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName SOMETIMES_ABSENT = DotName.createSimple(JsonInclude.class);

    private final IndexView index;

    public DescribedByCode(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(c -> c.name().packagePrefix().startsWith("vn.gnbv"))
                .toList();
        var asked = asked(api);
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                var named =
                        records.stream().filter(record -> isNamed(record, name)).toList();
                var same = named.stream()
                        .filter(record ->
                                names(record).equals(schema.getProperties().keySet()))
                        .toList();
                // A record that tells more in JSON than its components is known by these alone.
                var more = named.stream()
                        .filter(record -> schema.getProperties().keySet().containsAll(names(record)));
                (same.isEmpty() ? more : same.stream())
                        .forEach(record -> describe(record, schema, asked.contains(name)));
            }
        });
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(this::nameRoles);
    }

    /** With a number behind the name where two have the same, or what a list is of. */
    private static boolean isNamed(ClassInfo record, String name) {
        var annotation = record.declaredAnnotation(SCHEMA);
        var simple = annotation == null || annotation.value("name") == null
                ? record.simpleName()
                : annotation.value("name").asString();
        return name.startsWith(simple)
                && (name.substring(simple.length()).chars().allMatch(Character::isDigit)
                        || !record.typeParameters().isEmpty());
    }

    private Set<String> names(ClassInfo record) {
        return fields(record).map(DescribedByCode::name).collect(Collectors.toSet());
    }

    /** As JSON has them: those of a component that is unwrapped stand for it. */
    private Stream<FieldInfo> fields(ClassInfo record) {
        return record.recordComponents().stream()
                .map(component -> record.field(component.name()))
                .flatMap(field -> field.hasAnnotation(UNWRAPPED)
                        ? fields(index.getClassByName(field.type().name()))
                        : Stream.of(field));
    }

    private static String name(FieldInfo field) {
        var other = field.annotation(OTHER_NAME);
        return other == null ? field.name() : other.value().asString();
    }

    private void describe(ClassInfo record, Schema schema, boolean asked) {
        var properties = new LinkedHashMap<>(schema.getProperties());
        fields(record).forEach(field -> {
            var name = name(field);
            var required = schema.getRequired() != null && schema.getRequired().contains(name);
            if (field.type().hasAnnotation(NULLABLE)) {
                properties.computeIfPresent(name, (_, property) -> orNull(property));
            } else if (!asked && !required && !field.hasAnnotation(SOMETIMES_ABSENT)) {
                schema.addRequired(name);
            }
        });
        schema.setProperties(properties);
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() == null) {
            if (property.getType() == null || property.getType().contains(Schema.SchemaType.NULL)) {
                return property;
            }
            if (property.getEnumeration() != null) {
                var values = new ArrayList<>(property.getEnumeration());
                values.add(null);
                property.setEnumeration(values);
            }
            return property.addType(Schema.SchemaType.NULL);
        }
        var nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        return OASFactory.createSchema()
                .description(property.getDescription())
                .anyOf(List.of(OASFactory.createSchema().ref(property.getRef()), nothing));
    }

    /** The schemas that requests bring, where a field that may be left out is no field that is always there. */
    private static Set<String> asked(OpenAPI api) {
        var open = new ArrayList<Schema>();
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> collect(operation.getRequestBody().getContent(), open));
        var asked = new HashSet<String>();
        while (!open.isEmpty()) {
            var schema = open.removeLast();
            if (schema.getRef() != null) {
                var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
                if (asked.add(name)) {
                    open.add(api.getComponents().getSchemas().get(name));
                }
            }
            open.addAll(parts(schema));
        }
        return asked;
    }

    private static void collect(@Nullable Content content, List<Schema> into) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .filter(type -> type.getSchema() != null)
                    .forEach(type -> into.add(type.getSchema()));
        }
    }

    private static List<Schema> parts(Schema schema) {
        var parts = new ArrayList<Schema>();
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            parts.add(schema.getAdditionalPropertiesSchema());
        }
        for (var some : Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            if (some != null) {
                parts.addAll(some);
            }
        }
        return parts;
    }

    /** The method that an operation of the document is; empty where it names none. */
    static Optional<MethodInfo> method(IndexView index, Operation operation) {
        return index.getAnnotations(OPERATION).stream()
                .filter(it -> it.value("operationId") != null
                        && it.value("operationId").asString().equals(operation.getOperationId()))
                .findFirst()
                .map(it -> it.target().asMethod());
    }

    private void nameRoles(Operation operation) {
        method(index, operation)
                .map(DescribedByCode::roles)
                .ifPresent(roles -> operation.setDescription(
                        operation.getDescription() == null ? roles : operation.getDescription() + " " + roles));
    }

    private static @Nullable String roles(MethodInfo method) {
        for (var place : List.of(method, method.declaringClass())) {
            if (place.hasDeclaredAnnotation(ROLES)) {
                return "Roles: "
                        + String.join(
                                ", ", place.declaredAnnotation(ROLES).value().asStringArray()) + ".";
            }
            if (place.hasDeclaredAnnotation(ANYONE_KNOWN)) {
                return "Any caller with a token.";
            }
        }
        return null;
    }
}
