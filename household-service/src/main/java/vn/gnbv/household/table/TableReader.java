package vn.gnbv.household.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.table.Figures.Figure;
import vn.gnbv.household.table.TableQueries.Place;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Answers official tables: exactly for the office, otherwise without what is small and what would tell it. */
@ApplicationScoped
class TableReader {

    private static final Figures NOTHING = new Figures(Map.of());

    /** Which table, of what and when; all of it settled. */
    record Question(OfficialTable table, @Nullable UUID unit, LocalDate asOf, LocalDate since, LocalDate boundariesOn) {

        UUID node() {
            return TableQueries.node(unit);
        }

        Question on(LocalDate otherBoundaries) {
            return new Question(table, unit, asOf, since, otherBoundaries);
        }
    }

    private final TableQueries queries;
    private final TablePublications publications;
    private final AreaTree areas;

    TableReader(TableQueries queries, TablePublications publications, AreaTree areas) {
        this.queries = queries;
        this.publications = publications;
        this.areas = areas;
    }

    /**
     * Whether the tables of a unit are those of an area.
     *
     * @param unit null for the country
     */
    boolean covers(@Nullable UUID area, @Nullable UUID unit, LocalDate on) {
        return unit != null && areas.covers(area, unit, on) || queries.isCountry(area, on);
    }

    /** A place with its parts; the last of the counts belongs to no part. */
    private record Family(List<Place> parts, List<Figures> counted) {}

    OfficialTableView exact(Question question) {
        var table = question.table();
        var kinds = kinds(table, table.kinds());
        var place = place(question);
        var isCommune = place != null && place.level().equals("COMMUNE");
        var parts = queries.parts(question.unit(), question.boundariesOn());
        var nodes = nodes(question.node(), parts);
        var closing = queries.counted(nodes, kinds, question.asOf(), question.boundariesOn());
        var opening = table.isOfMovements()
                ? queries.counted(nodes, kinds, question.since(), question.boundariesOn())
                : Map.<UUID, Figures>of();
        if (isCommune) {
            closing = with(closing, question.node(), villages(question, kinds, question.asOf()));
            opening = table.isOfMovements()
                    ? with(opening, question.node(), villages(question, kinds, question.since()))
                    : opening;
        }
        var end = family(question.node(), parts, closing);
        var begin = family(question.node(), parts, opening);
        var shown = shown(table, closing.getOrDefault(question.node(), NOTHING), table.kinds());
        var rows = new ArrayList<OfficialTableView.Row>();
        var divided = divided(question, nodes);
        for (int i = 0; i < parts.size(); i++) {
            rows.add(row(
                    parts.get(i),
                    divided,
                    cells(table, shown, begin.counted().get(i), end.counted().get(i))));
        }
        var total = closing.getOrDefault(question.node(), NOTHING);
        return view(
                question,
                true,
                divided,
                total,
                rows,
                cells(table, shown, opening.getOrDefault(question.node(), NOTHING), total),
                cells(table, shown, begin.counted().getLast(), end.counted().getLast()));
    }

    private static List<OfficialTableView.Cell> cells(
            OfficialTable table, Set<Figure> shown, Figures opening, Figures closing) {
        return table.isOfMovements()
                ? OfficialTableView.movements(table.classes().getFirst(), opening, closing, false)
                : OfficialTableView.cells(table, shown, closing, null);
    }

    private Map<UUID, Figures> villages(Question question, Set<String> kinds, LocalDate until) {
        return queries.countedOfVillages(question.node(), kinds, until, question.boundariesOn());
    }

    private static Map<UUID, Figures> with(Map<UUID, Figures> counted, UUID commune, Map<UUID, Figures> villages) {
        var both = new HashMap<>(villages);
        both.put(commune, counted.getOrDefault(commune, NOTHING));
        return both;
    }

    /**
     * What readers outside are shown. The service keeps what was published and gives it to everybody: an item of which other
     * cells were hidden then is not told beside it, or the one would tell what the other hides.
     */
    OfficialTableView outside(Question question) {
        var shown = suppressed(question);
        var published = publications.tables(question);
        if (published.isEmpty()) {
            return shown;
        }
        var today = isRestated(question) ? suppressed(question.on(question.asOf())) : shown;
        return shown.without(published.stream()
                .flatMap(table -> today.itemsHiddenOtherwise(table).stream())
                .collect(Collectors.toSet()));
    }

    /** Whether communes belong to other units on the boundaries that are asked for than on the day of the figures. */
    boolean isRestated(Question question) {
        return !queries.sameBoundaries(question.asOf(), question.boundariesOn());
    }

    /** Whether there is such a unit on the boundaries that are asked for. */
    boolean isThere(Question question) {
        return question.unit() == null || queries.place(question.unit(), question.boundariesOn()) != null;
    }

    private OfficialTableView suppressed(Question question) {
        place(question);
        var outside = new Outside(question);
        var parts = isCommune(question) ? List.<Place>of() : queries.parts(question.unit(), question.boundariesOn());
        var nodes = nodes(question.node(), parts);
        var counted = queries.counted(nodes, outside.kinds, question.asOf(), question.boundariesOn());
        var family = family(question.node(), parts, counted);
        var total = counted.getOrDefault(question.node(), NOTHING);
        Set<Figure> hiddenOfTotal;
        List<Set<Figure>> hidden;
        if (isRestated(question)) {
            hiddenOfTotal = outside.hiddenRestated(question.node(), total);
            hidden = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                hidden.add(outside.hiddenRestated(
                        parts.get(i).unitId(), family.counted().get(i)));
            }
            hidden.add(outside.shown);
        } else {
            hiddenOfTotal = outside.hidden(question.node());
            hidden = parts.isEmpty()
                    ? List.of(hiddenOfTotal)
                    : outside.disclosed.ofParts(hiddenOfTotal, family.counted());
        }
        var rows = new ArrayList<OfficialTableView.Row>();
        var divided = divided(question, nodes);
        for (int i = 0; i < parts.size(); i++) {
            rows.add(row(parts.get(i), divided, outside.cells(family.counted().get(i), hidden.get(i))));
        }
        return view(
                question,
                false,
                divided,
                total,
                rows,
                outside.cells(total, hiddenOfTotal),
                parts.isEmpty() ? List.of() : outside.cells(family.counted().getLast(), hidden.getLast()));
    }

    /** What one question from outside needs to know of the places above and beside. */
    private final class Outside implements Restated.Published {

        private final Question question;
        private final Set<String> kinds;
        private final Set<Figure> shown;
        private final Disclosed disclosed;
        private final Figures country;
        private final Map<UUID, Set<Figure>> hidden = new HashMap<>();
        private final Map<UUID, Family> families = new HashMap<>();
        private final Map<UUID, Set<UUID>> units = new HashMap<>();

        Outside(Question question) {
            this.question = question;
            var table = question.table();
            // Persons know each other in a small minority: readers outside learn who belongs to one, not to which.
            var shownKinds = table == OfficialTable.ETHNICITIES ? List.of("GROUP") : table.kinds();
            this.kinds = TableReader.kinds(table, shownKinds);
            this.country = queries.counted(List.of(TableQueries.COUNTRY), kinds, question.asOf(), question.asOf())
                    .getOrDefault(TableQueries.COUNTRY, NOTHING);
            this.shown = table == OfficialTable.ETHNICITIES
                    ? Disclosed.ofEthnicities(table.classes())
                    : table.isOfMovements() ? Set.of() : TableReader.shown(table, country, shownKinds);
            this.disclosed = new Disclosed(Disclosed.OFFICIAL, shown);
            hidden.put(TableQueries.COUNTRY, disclosed.ofCountry(country));
        }

        List<OfficialTableView.Cell> cells(Figures counted, Set<Figure> hiddenHere) {
            return question.table().isOfMovements()
                    ? OfficialTableView.movements(question.table().classes().getFirst(), NOTHING, NOTHING, true)
                    : OfficialTableView.cells(question.table(), shown, counted, hiddenHere);
        }

        /** What is hidden of a unit on the boundaries of the day of the figures: decided from the country down. */
        Set<Figure> hidden(UUID unit) {
            if (!hidden.containsKey(unit)) {
                var above = TableQueries.COUNTRY;
                for (var below : queries.path(unit, question.asOf())) {
                    decide(above);
                    above = below;
                }
            }
            return hidden.getOrDefault(unit, shown);
        }

        private Family decide(UUID node) {
            return families.computeIfAbsent(node, _ -> {
                var parts = queries.parts(node.equals(TableQueries.COUNTRY) ? null : node, question.asOf()).stream()
                        .filter(p -> !p.level().equals("VILLAGE"))
                        .toList();
                var counted = queries.counted(nodes(node, parts), kinds, question.asOf(), question.asOf());
                var family = family(node, parts, counted);
                if (!parts.isEmpty()) {
                    var hiddenHere = disclosed.ofParts(hidden.get(node), family.counted());
                    for (int i = 0; i < parts.size(); i++) {
                        hidden.put(parts.get(i).unitId(), hiddenHere.get(i));
                    }
                    hidden.put(restOf(node), hiddenHere.getLast());
                }
                return family;
            });
        }

        /** What is hidden of a unit on newer boundaries. */
        Set<Figure> hiddenRestated(UUID unit, Figures counted) {
            var wanted = withFigures(queries.units(unit, question.boundariesOn()));
            var restated = new Restated(this);
            return disclosed.ofRestated(counted, figure -> restated.tells(figure, TableQueries.COUNTRY, wanted));
        }

        @Override
        public List<UUID> parts(UUID node) {
            var parts = new ArrayList<>(
                    decide(node).parts().stream().map(Place::unitId).toList());
            if (!parts.isEmpty()) {
                parts.add(rest(node, List.copyOf(parts)));
            }
            return parts;
        }

        @Override
        public boolean hides(UUID node, Figure figure) {
            return hidden.getOrDefault(node, shown).contains(figure);
        }

        @Override
        public Set<UUID> units(UUID node) {
            return unitsOf(node);
        }

        private Set<UUID> unitsOf(UUID node) {
            if (!units.containsKey(node)) {
                units.put(node, withFigures(queries.units(node, question.asOf())));
            }
            return units.get(node);
        }

        private Set<UUID> withFigures(Set<UUID> all) {
            return queries.unitsWithFigures(all, question.asOf().getYear());
        }

        private UUID rest(UUID node, List<UUID> parts) {
            var rest = restOf(node);
            if (!units.containsKey(rest)) {
                var left = new HashSet<>(unitsOf(node));
                parts.forEach(part -> left.removeAll(unitsOf(part)));
                units.put(rest, left);
            }
            return rest;
        }
    }

    /** Stands for what belongs to a node and to none of its parts. */
    private static UUID restOf(UUID node) {
        return new UUID(~node.getMostSignificantBits(), ~node.getLeastSignificantBits());
    }

    private static Set<String> kinds(OfficialTable table, List<String> shownKinds) {
        var kinds = new LinkedHashSet<>(shownKinds);
        kinds.add("CLASS");
        kinds.add("SAMPLE");
        if (table == OfficialTable.CHILDREN) {
            kinds.add("DEPRIVATION");
            kinds.add("GROUP");
        }
        return kinds;
    }

    private static Set<Figure> shown(OfficialTable table, Figures counted, List<String> shownKinds) {
        var shown = new LinkedHashSet<Figure>();
        for (var kind : shownKinds) {
            counted.items(kind).stream()
                    .filter(f -> table.classes().contains(f.povertyClass()))
                    .forEach(shown::add);
        }
        if (table == OfficialTable.RESULT) {
            table.classes().forEach(c -> shown.add(Figure.of(c)));
        }
        return shown;
    }

    /** Of these nodes those that hold a part of a commune that has been divided. */
    private Set<UUID> divided(Question question, List<UUID> nodes) {
        var since = question.table().isOfMovements() ? question.since() : question.asOf();
        return queries.divided(nodes, since, question.asOf(), question.boundariesOn());
    }

    private @Nullable Place place(Question question) {
        if (question.unit() == null) {
            return null;
        }
        var place = queries.place(question.unit(), question.boundariesOn());
        if (place == null || place.level().equals("VILLAGE")) {
            throw Problem.of(PlatformProblems.NOT_FOUND).at("?unitId");
        }
        return place;
    }

    private boolean isCommune(Question question) {
        var place = place(question);
        return place != null && place.level().equals("COMMUNE");
    }

    private static List<UUID> nodes(UUID node, List<Place> parts) {
        var nodes = new ArrayList<UUID>(parts.stream().map(Place::unitId).toList());
        nodes.add(node);
        return nodes;
    }

    private static Family family(UUID node, List<Place> parts, Map<UUID, Figures> counted) {
        var all = new ArrayList<Figures>();
        parts.forEach(part -> all.add(counted.getOrDefault(part.unitId(), NOTHING)));
        all.add(counted.getOrDefault(node, NOTHING).plus(Figures.sum(all), -1));
        return new Family(parts, all);
    }

    private static OfficialTableView.Row row(Place place, Set<UUID> divided, List<OfficialTableView.Cell> cells) {
        return new OfficialTableView.Row(
                place.unitId(), place.code(), place.name(), place.level(), divided.contains(place.unitId()), cells);
    }

    private OfficialTableView view(
            Question question,
            boolean exact,
            Set<UUID> divided,
            Figures total,
            List<OfficialTableView.Row> rows,
            List<OfficialTableView.Cell> totals,
            List<OfficialTableView.Cell> notPlaced) {
        var table = question.table();
        return new OfficialTableView(
                table.number(),
                table.nameVi(),
                table.nameEn(),
                question.unit(),
                question.asOf(),
                table.isOfMovements() ? question.since() : null,
                table.isOfMovements()
                        ? queries.lookBacks(question.node(), question.since(), question.asOf(), question.boundariesOn())
                        : null,
                question.boundariesOn(),
                exact,
                divided.contains(question.node()),
                total.items("SAMPLE").stream().anyMatch(f -> total.households(f) != 0),
                rows,
                totals,
                notPlaced);
    }
}
