package vn.gnbv.reporting.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has come after whom (<i>kế thừa chức năng, nhiệm vụ; sắp xếp đơn vị hành chính</i>), as far as the directory says.
 * Nothing is passed on that no succession routes to exactly one successor.
 *
 * @param passed what each organisation has passed on
 * @param organisations where each has its seat, and since when it is no more
 * @param units what each unit has become
 */
public record Successions(
        Map<UUID, List<Passed>> passed, Map<UUID, Seat> organisations, Map<UUID, List<Became>> units) {

    public static final Successions NONE = new Successions(Map.of(), Map.of(), Map.of());

    /** How much is said of what was passed on. */
    public enum Passes {
        EVERYTHING,
        NAMED,
        UNKNOWN
    }

    /** What went to one successor on a day. */
    public record Passed(UUID successorId, LocalDate onDay, Passes passes, Set<UUID> regimeIds) {

        private boolean names(UUID regime) {
            return passes == Passes.NAMED && regimeIds.contains(regime);
        }
    }

    /**
     * @param unitId the unit that it works for now, or last worked for
     * @param ceasedOn its first day of being no more; null while it is
     */
    public record Seat(UUID unitId, @Nullable LocalDate ceasedOn) {}

    /** That a unit, or a part of it, became another. */
    public record Became(UUID successorId, LocalDate onDay) {}

    /**
     * Who has a duty on a day.
     *
     * @param since the latest day of the successions on the way; null when nothing was passed on
     * @param unknownSince since when nobody knows who comes after the holder; null when it is the right one
     */
    public record Holder(
            UUID organisationId,
            @Nullable LocalDate since,
            @Nullable LocalDate unknownSince) {}

    /** Who has on a day what a regime asks of an organisation. */
    public Holder holder(UUID organisation, UUID regime, LocalDate on) {
        var seen = new HashSet<UUID>();
        var holder = organisation;
        LocalDate since = null;
        while (seen.add(holder)) {
            var reaching = reaching(holder, regime, on);
            if (reaching.size() > 1) {
                return new Holder(holder, since, reaching.getFirst().onDay());
            }
            if (reaching.isEmpty() || seen.contains(reaching.getFirst().successorId())) {
                return new Holder(holder, since, lostSince(holder, on));
            }
            var day = reaching.getFirst().onDay();
            since = since == null || since.isBefore(day) ? day : since;
            holder = reaching.getFirst().successorId();
        }
        return new Holder(holder, since, null);
    }

    /** On the first day on which anything reaches the regime: what names it, else what passes everything. */
    private List<Passed> reaching(UUID holder, UUID regime, LocalDate on) {
        var candidates = passed.getOrDefault(holder, List.of()).stream()
                .filter(p -> !p.onDay().isAfter(on) && !p.successorId().equals(holder))
                .filter(p -> p.names(regime) || p.passes() == Passes.EVERYTHING)
                .toList();
        var first = candidates.stream().map(Passed::onDay).min(LocalDate::compareTo);
        var thatDay = candidates.stream()
                .filter(p -> p.onDay().equals(first.orElseThrow()))
                .toList();
        var byName = thatDay.stream().filter(p -> p.names(regime)).toList();
        return byName.isEmpty() ? thatDay : byName;
    }

    private @Nullable LocalDate lostSince(UUID holder, LocalDate on) {
        var seat = organisations.get(holder);
        return Stream.concat(
                        Stream.ofNullable(seat == null ? null : seat.ceasedOn()),
                        passed.getOrDefault(holder, List.of()).stream()
                                .filter(p -> p.passes() == Passes.UNKNOWN)
                                .map(Passed::onDay))
                .filter(day -> !day.isAfter(on))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The unit that an organisation works for; null while it has not reached the copy. */
    public @Nullable UUID seatOf(UUID organisation) {
        var seat = organisations.get(organisation);
        return seat == null ? null : seat.unitId();
    }

    /** Whether an organisation has reached the copy and has not ceased. */
    public boolean atWork(UUID organisation, LocalDate on) {
        var seat = organisations.get(organisation);
        return seat != null && (seat.ceasedOn() == null || seat.ceasedOn().isAfter(on));
    }

    /** What a unit is on a day; itself where it went to several, or nothing is known. */
    public UUID unit(UUID unit, LocalDate on) {
        var seen = new HashSet<UUID>();
        var current = unit;
        while (seen.add(current)) {
            var became = units.getOrDefault(current, List.of()).stream()
                    .filter(b -> !b.onDay().isAfter(on))
                    .toList();
            if (became.size() != 1) {
                return current;
            }
            current = became.getFirst().successorId();
        }
        return unit;
    }

    /** The next day after one on which anything here changes; null when nothing will. */
    public @Nullable LocalDate nextChange(LocalDate after) {
        return Stream.of(
                        passed.values().stream().flatMap(Collection::stream).map(Passed::onDay),
                        organisations.values().stream().map(Seat::ceasedOn).filter(Objects::nonNull),
                        units.values().stream().flatMap(Collection::stream).map(Became::onDay))
                .flatMap(days -> days)
                .filter(day -> day.isAfter(after))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
