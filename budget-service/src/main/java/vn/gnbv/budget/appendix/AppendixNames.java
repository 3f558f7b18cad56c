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

/** What the rows and columns of a table are called: the units within the decision's, and the programme's components. */
final class AppendixNames {

    /** A unit on the decision's day. */
    record Unit(UUID id, String code, String name) {}

    /** A part of the programme. */
    record Component(UUID id, String code, String nameVi) {}

    /** "Xã Bó Sinh" is written as "Bó Sinh" too. */
    private static final Pattern KIND = Pattern.compile(
            "^(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Set<UUID>> unitsByName = new HashMap<>();
    private final Map<String, Set<UUID>> unitsByShortName = new HashMap<>();
    private final Map<String, UUID> unitsByCode = new HashMap<>();
    private final List<Component> components;

    AppendixNames(List<Unit> units, List<Component> components) {
        this.components = List.copyOf(components);
        for (var unit : units) {
            unitsByCode.put(unit.code(), unit.id());
            add(unitsByName, unit.name(), unit.id());
            add(unitsByShortName, shortName(unit.name()), unit.id());
        }
    }

    private static void add(Map<String, Set<UUID>> names, String name, UUID unit) {
        names.computeIfAbsent(Words.key(name), key -> new HashSet<>()).add(unit);
    }

    private static String shortName(String name) {
        return KIND.matcher(name).replaceFirst("");
    }

    /** All units that may be meant; by the whole name before the short one. */
    Set<UUID> units(String name) {
        var whole = unitsByName.get(Words.key(name));
        return whole != null ? whole : unitsByShortName.getOrDefault(Words.key(name), Set.of());
    }

    @Nullable
    UUID unitOfCode(String code) {
        return unitsByCode.get(code);
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
