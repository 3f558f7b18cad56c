package vn.gnbv.plans.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What differs between two editions of a plan, part by part and field by field, as their bytes say. */
@Schema(name = "PlanDifferences")
record DifferencesView(
        UUID planId, int from, int to, List<Field> fields, Parts targets, Parts tasks, Parts reportingRegimes) {

    /** A field that differs; null where there is nothing. */
    @Schema(name = "FieldDifference")
    record Field(
            String field,
            @Schema(implementation = Object.class) @Nullable Object from,
            @Schema(implementation = Object.class) @Nullable Object to) {}

    /** A part that is added, dropped or changed. */
    @Schema(name = "PartDifference")
    record Part(
            UUID id,

            @Schema(description = "Code of the target, number of the task, name of the regime.")
            String key,

            @Schema(description = "Empty where the part is added or dropped.")
            List<Field> fields) {}

    /** The parts of one kind. */
    @Schema(name = "PartDifferences")
    record Parts(List<Part> added, List<Part> dropped, List<Part> changed) {}

    private static final Set<String> LISTS = Set.of("targets", "tasks", "reportingRegimes");

    /** What every edition changes by being one. */
    private static final Set<String> OF_ITS_OWN = Set.of("version", "edition", "lastEdition", "sinceEdition");

    static DifferencesView between(UUID plan, int from, int to, JsonNode old, JsonNode now) {
        return new DifferencesView(
                plan,
                from,
                to,
                fields(old, now, LISTS),
                parts(old, now, "targets", "code"),
                parts(old, now, "tasks", "number"),
                parts(old, now, "reportingRegimes", "name"));
    }

    private static Parts parts(JsonNode old, JsonNode now, String list, String key) {
        var before = byId(old.path(list));
        var after = byId(now.path(list));
        var added = new ArrayList<Part>();
        var dropped = new ArrayList<Part>();
        var changed = new ArrayList<Part>();
        after.forEach((id, part) -> {
            var known = before.get(id);
            var fields = known == null ? List.<Field>of() : fields(known, part, Set.of());
            if (known == null) {
                added.add(part(part, key, fields));
            } else if (!fields.isEmpty()) {
                changed.add(part(part, key, fields));
            }
        });
        before.forEach((id, part) -> {
            if (!after.containsKey(id)) {
                dropped.add(part(part, key, List.of()));
            }
        });
        return new Parts(added, dropped, changed);
    }

    private static Part part(JsonNode part, String key, List<Field> fields) {
        return new Part(
                UUID.fromString(part.path("id").asText()), part.path(key).asText(), fields);
    }

    private static Map<String, JsonNode> byId(JsonNode parts) {
        var byId = new LinkedHashMap<String, JsonNode>();
        parts.forEach(part -> byId.put(part.path("id").asText(), part));
        return byId;
    }

    /** A field that an older edition did not know yet says the same as one that is null. */
    private static List<Field> fields(JsonNode old, JsonNode now, Set<String> apart) {
        var names = new LinkedHashSet<String>();
        old.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !apart.contains(name) && !OF_ITS_OWN.contains(name))
                .filter(name -> !value(old, name).equals(value(now, name)))
                .map(name -> new Field(name, value(old, name), value(now, name)))
                .toList();
    }

    private static JsonNode value(JsonNode object, String name) {
        var value = object.path(name);
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }
}
