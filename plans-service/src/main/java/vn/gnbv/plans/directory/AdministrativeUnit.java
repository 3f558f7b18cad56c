package vn.gnbv.plans.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gnbv.platform.problem.Problem;

/**
 * A unit (<i>đơn vị hành chính</i>) through its versions, with its labels and what it has become; not an ORM entity,
 * because ten thousand come at once.
 */
record AdministrativeUnit(
        UUID id, int version, List<UnitVersion> versions, List<UnitLabel> labels, List<UnitSuccession> successions) {

    private static final Comparator<UnitLabel> BY_LABEL = Comparator.comparing(UnitLabel::label)
            .thenComparing(UnitLabel::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<UnitSuccession> BY_DAY =
            Comparator.comparing(UnitSuccession::onDay).thenComparing(UnitSuccession::successorId);

    /** The unit after taking up these versions; the same unit when they say nothing new. */
    AdministrativeUnit with(List<UnitVersion> stated) {
        var timeline = versions;
        for (var one : stated) {
            timeline = Timeline.with(timeline, one);
        }
        return havingVersions(timeline);
    }

    /**
     * The unit being something else from a day on, as a list says; what it was ends on the day before, and an end that
     * was stated for later stands.
     */
    AdministrativeUnit becoming(UnitVersion next, LocalDate day) {
        var held = on(day).orElse(null);
        var others = versions.stream().filter(v -> v != held).collect(Collectors.toCollection(ArrayList::new));
        if (held == null) {
            others.add(next);
        } else {
            others.add(held.validTo() == null ? next : next.endingOn(held.validTo()));
            if (!day.equals(held.validFrom())) {
                others.add(held.endingOn(day.minusDays(1)));
            }
        }
        return havingVersions(Timeline.sorted(others));
    }

    /** The unit with another spelling of the name that it has on a day. */
    AdministrativeUnit spelt(String name, LocalDate day) {
        return havingVersions(
                versions.stream().map(v -> v.holdsOn(day) ? v.spelt(name) : v).toList());
    }

    /** The unit not being there any more from a day on. */
    AdministrativeUnit goneFrom(LocalDate day) {
        return havingVersions(versions.stream()
                .map(v -> v.holdsOn(day) ? v.endingOn(day.minusDays(1)) : v)
                .toList());
    }

    /** @throws Problem VERSIONS_OVERLAP when a label would hold twice at once */
    AdministrativeUnit labelled(UnitLabel added) {
        var same = labels.stream().filter(l -> l.label() == added.label()).toList();
        var others = labels.stream().filter(l -> l.label() != added.label());
        var result = inOrderOfLabels(
                Stream.concat(others, Timeline.with(same, added).stream()).toList());
        return result.equals(labels) ? this : new AdministrativeUnit(id, version + 1, versions, result, successions);
    }

    /** The unit having become these on a day; what was said of that day before is replaced. */
    AdministrativeUnit succeededBy(LocalDate day, Collection<UnitSuccession> all) {
        var others = successions.stream().filter(s -> !s.onDay().equals(day));
        var result = inOrderOfDays(Stream.concat(others, all.stream()).toList());
        return result.equals(successions) ? this : new AdministrativeUnit(id, version + 1, versions, labels, result);
    }

    static List<UnitLabel> inOrderOfLabels(List<UnitLabel> labels) {
        return labels.stream().sorted(BY_LABEL).toList();
    }

    static List<UnitSuccession> inOrderOfDays(List<UnitSuccession> successions) {
        return successions.stream().sorted(BY_DAY).toList();
    }

    private AdministrativeUnit havingVersions(List<UnitVersion> timeline) {
        return timeline.equals(versions)
                ? this
                : new AdministrativeUnit(id, version + 1, timeline, labels, successions);
    }

    /** A unit not known before; its first version in the log is 0. */
    static AdministrativeUnit unknown(UUID id) {
        return new AdministrativeUnit(id, -1, List.of(), List.of(), List.of());
    }

    boolean isNew() {
        return version == 0;
    }

    Optional<UnitVersion> on(LocalDate day) {
        return versions.stream().filter(v -> v.holdsOn(day)).findFirst();
    }

    boolean mayBeAbove(UnitLevel level) {
        return versions.stream().anyMatch(v -> v.level().isAbove(level));
    }

    boolean isVillage() {
        return versions.stream().allMatch(v -> v.level() == UnitLevel.VILLAGE);
    }
}
