package vn.gnbv.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request that cannot be carried out, and why. Thrown by rules and use cases; nothing has been changed by then. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One field that breaks a rule: RFC 6901 pointer into the request body, or {@code ?name} for a query parameter. */
    record FieldError(String pointer, ProblemType type, Object[] arguments) {}

    private final transient ProblemType type;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, String> headers = new TreeMap<>();

    private Problem(ProblemType type, Object[] arguments) {
        super(type.name(), null, false, false);
        this.type = type;
        this.arguments = arguments;
    }

    /** @param arguments fill the placeholders of the type's texts */
    public static Problem of(ProblemType type, Object... arguments) {
        return new Problem(type, arguments);
    }

    /** Names the field that breaks the rule: a JSON Pointer into the request body, or {@code ?name} of a query parameter. */
    public Problem at(String pointer) {
        errors.add(new FieldError(pointer, type, arguments));
        return this;
    }

    /** Adds a field that breaks a rule of its own, so that all of them are told in one answer. */
    public Problem at(String pointer, ProblemType rule, Object... ruleArguments) {
        errors.add(new FieldError(pointer, rule, ruleArguments));
        return this;
    }

    /** Adds a field with what another problem says, so that rules that throw can be gathered into one answer. */
    public Problem at(String pointer, Problem rule) {
        errors.add(new FieldError(pointer, rule.type, rule.arguments));
        return this;
    }

    /** The same of a part of the body: every field lies below the pointer. */
    public Problem within(String pointer) {
        errors.replaceAll(error -> new FieldError(pointer + error.pointer(), error.type(), error.arguments()));
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** The codes of the fields' errors, in their order. */
    public List<String> codes() {
        return errors.stream().map(error -> error.type().name()).toList();
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** One thing that is wrong, in words. */
    public record Told(String pointer, String code, String message) {}

    /** What is wrong field by field; where no field is named, with the whole. */
    public List<Told> told(Language language) {
        return errors.isEmpty()
                ? List.of(new Told("", type.name(), language.say(type, arguments)))
                : errors.stream()
                        .map(e -> new Told(e.pointer(), e.type().name(), language.say(e.type(), e.arguments())))
                        .toList();
    }

    Object[] arguments() {
        return arguments;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
