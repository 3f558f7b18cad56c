package vn.gnbv.household.imports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.household.Disability;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.household.household.Sex;
import vn.gnbv.platform.problem.Problem;

/** What stands in a column that takes one of a few words (<i>danh mục</i>), for reading and for writing. */
record Words<T>(Map<String, T> values) {

    static final Words<Sex> SEX = of(Map.entry("Nam", Sex.MALE), Map.entry("Nữ", Sex.FEMALE));

    static final Words<Relationship> RELATIONSHIP = of(
            Map.entry("Chủ hộ", Relationship.HEAD),
            Map.entry("Vợ, chồng", Relationship.SPOUSE),
            Map.entry("Con", Relationship.CHILD),
            Map.entry("Bố, mẹ", Relationship.PARENT),
            Map.entry("Ông, bà", Relationship.GRANDPARENT),
            Map.entry("Cháu", Relationship.GRANDCHILD),
            Map.entry("Anh, chị, em", Relationship.SIBLING),
            Map.entry("Khác", Relationship.OTHER));

    static final Words<Boolean> YES_OR_NO = of(Map.entry("Có", true), Map.entry("Không", false));

    static final Words<Disability> DISABILITY = of(
            Map.entry("Không", Disability.NONE),
            Map.entry("Nhẹ", Disability.MILD),
            Map.entry("Nặng", Disability.SEVERE),
            Map.entry("Đặc biệt nặng", Disability.EXTREME));

    @SafeVarargs
    private static <T> Words<T> of(Map.Entry<String, T>... words) {
        var values = new LinkedHashMap<String, T>();
        for (var word : words) {
            values.put(word.getKey(), word.getValue());
        }
        return new Words<>(values);
    }

    boolean says(Cell cell, T value) {
        return values.entrySet().stream()
                .anyMatch(e -> e.getValue().equals(value) && e.getKey().equalsIgnoreCase(cell.text()));
    }

    /**
     * Null where nothing stands.
     *
     * @throws Problem WORD_UNKNOWN, naming those that are known
     */
    @Nullable
    T read(Cell cell) {
        if (cell.isEmpty()) {
            return null;
        }
        cell.requireTyped();
        var asked = cell.text().toLowerCase(Locale.ROOT);
        return values.entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals(asked))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> Problem.of(HouseholdProblems.WORD_UNKNOWN, String.join("; ", values.keySet())));
    }
}
