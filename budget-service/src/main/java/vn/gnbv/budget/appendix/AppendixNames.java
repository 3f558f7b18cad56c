package vn.gnbv.budget.appendix;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.spreadsheet.Words;

/**
 * What the rows and columns of a table are called: the units within the decision's, organisations, which hold money of the
 * decision's unit, and the programme's components.
 */
final class AppendixNames {

    /** A unit on the decision's day. */
    record Unit(UUID id, String code, String name) {}

    /** An organisation on the decision's day. */
    record Organisation(UUID id, String name) {}

    /** Who gets the money of a row: a unit, or an organisation as holder in the decision's unit. */
    record Recipient(UUID unitId, @Nullable UUID organisationId) {}

    /** A part of the programme. */
    record Component(UUID id, String code, String nameVi) {}

    /** "Xã Bó Sinh" is written as "Bó Sinh" too. */
    private static final Pattern KIND = Pattern.compile(
            "^(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Set<Recipient>> byName = new HashMap<>();
    private final Map<String, Set<Recipient>> byShortName = new HashMap<>();
    private final Map<String, Recipient> byCode = new HashMap<>();
    private final List<Component> components;

    /** @param of the decision's unit */
    AppendixNames(UUID of, List<Unit> units, List<Organisation> organisations, List<Component> components) {
        this.components = List.copyOf(components);
        for (var unit : units) {
            var recipient = new Recipient(unit.id(), null);
            byCode.put(unit.code(), recipient);
            add(byName, unit.name(), recipient);
            add(byShortName, shortName(unit.name()), recipient);
        }
        for (var organisation : organisations) {
            add(byName, organisation.name(), new Recipient(of, organisation.id()));
        }
    }

    private static void add(Map<String, Set<Recipient>> names, String name, Recipient recipient) {
        names.computeIfAbsent(Words.key(name), key -> new HashSet<>()).add(recipient);
    }

    private static String shortName(String name) {
        return KIND.matcher(name).replaceFirst("");
    }

    /** All that may be meant; by the whole name before the short one. */
    Set<Recipient> recipients(String name) {
        var whole = byName.get(Words.key(name));
        return whole != null ? whole : byShortName.getOrDefault(Words.key(name), Set.of());
    }

    @Nullable
    Recipient ofCode(String code) {
        return byCode.get(code);
    }

    /** By the code with which the heading begins, as in "DA3.1 Hỗ trợ phát triển sản xuất", or by its whole name. */
    @Nullable
    UUID component(String heading) {
        var plain = heading.strip().toUpperCase(Locale.ROOT).replaceFirst("^DA\\s+(?=\\d)", "DA");
        return components.stream()
                .filter(c -> begins(plain, c.code().toUpperCase(Locale.ROOT))
                        || Words.key(c.nameVi()).equals(Words.key(heading)) && isUnique(c))
                .map(Component::id)
                .findFirst()
                .orElse(null);
    }

    private static boolean begins(String heading, String code) {
        return heading.startsWith(code)
                && (heading.length() == code.length()
                        || !heading.substring(code.length()).matches("(?s)^\\.?\\w.*"));
    }

    private boolean isUnique(Component component) {
        return components.stream()
                        .filter(c -> c.nameVi().equals(component.nameVi()))
                        .count()
                == 1;
    }
}
