package vn.gnbv.household.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.lifecycle.LifecycleStatus;
import vn.gnbv.household.lifecycle.Standing;
import vn.gnbv.household.programme.EligibleGroup;
import vn.gnbv.household.programme.Programmes;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.problem.Problem;

/**
 * Finds who was left without (<i>rà soát bỏ sót</i>). Who is eligible is judged by the same rule as when something is given,
 * household by household, so that list and refusal cannot disagree.
 */
@ApplicationScoped
class Gaps {

    private static final int PORTION = 1_000;
    private static final Set<String> OF_LISTS = Set.of("POOR", "NEAR_POOR", "NEWLY_ESCAPED");
    private static final String LIVES_IN = AreaTree.lyingWithin("r.unit_id", "a.day");

    private final Database database;
    private final Beneficiaries beneficiaries;
    private final Programmes programmes;

    Gaps(Database database, Beneficiaries beneficiaries, Programmes programmes) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.programmes = programmes;
    }

    /** A household that may be concerned, and whether it has what is asked for. */
    private record Candidate(
            UUID household, UUID unit, @Nullable Standing standing, boolean reached) {}

    /** What was found about a candidate. */
    private record Judged(Candidate candidate, Eligibility eligibility) {}

    /** What the judgement asks of each place, read once. */
    private final class Places {

        private final Map<UUID, Set<String>> labels = new HashMap<>();
        private final Map<UUID, Boolean> excluded = new HashMap<>();

        boolean excludes(GapQuery asked, UUID unit, LocalDate on) {
            return excluded.computeIfAbsent(
                    unit, u -> Boolean.FALSE.equals(programmes.applies(asked.componentId, u, on)));
        }

        Set<String> labels(UUID unit, LocalDate on) {
            return labels.computeIfAbsent(unit, u -> beneficiaries.labels(u, on));
        }
    }

    /** Those left without, in the order of their ids. */
    List<Gap> list(GapQuery asked, LocalDate on, @Nullable UUID after, int limit) {
        var gaps = new ArrayList<Gap>();
        each(asked, on, after, judged -> {
            if (judged.eligibility().verdict() == EligibilityVerdict.ELIGIBLE
                    && !judged.candidate().reached()) {
                gaps.add(gap(judged));
            }
            return gaps.size() < limit;
        });
        return gaps;
    }

    GapCounts count(GapQuery asked, LocalDate on) {
        var counts = new TreeMap<UUID, GapCounts.Count>();
        each(asked, on, null, judged -> {
            counts.merge(judged.candidate().unit(), count(judged), GapCounts.Count::plus);
            return true;
        });
        return new GapCounts(
                asked.kind,
                asked.componentId,
                on,
                counts.values().stream().reduce(GapCounts.Count.NONE, GapCounts.Count::plus),
                counts.entrySet().stream()
                        .filter(unit -> !unit.getValue().equals(GapCounts.Count.NONE))
                        .map(unit -> new GapCounts.OfUnit(unit.getKey(), unit.getValue()))
                        .toList());
    }

    private static Gap gap(Judged judged) {
        var candidate = judged.candidate();
        return new Gap(
                candidate.household(),
                candidate.unit(),
                candidate.standing() == null ? null : candidate.standing().status(),
                judged.eligibility().reasons(),
                judged.eligibility().priorities());
    }

    private static GapCounts.Count count(Judged judged) {
        return switch (judged.eligibility().verdict()) {
            case ELIGIBLE ->
                judged.candidate().reached() ? new GapCounts.Count(1, 1, 0, 0) : new GapCounts.Count(1, 0, 1, 0);
            case UNKNOWN -> new GapCounts.Count(0, 0, 0, 1);
            case NOT_ELIGIBLE -> GapCounts.Count.NONE;
        };
    }

    /** Portion by portion, so that a district does not have to fit into memory; until the reader has enough. */
    private void each(GapQuery asked, LocalDate on, @Nullable UUID after, Predicate<Judged> reader) {
        var groups = groups(asked, on);
        var places = new Places();
        for (var last = after; ; ) {
            var portion = candidates(asked, on, groups, last);
            for (var judged : judge(portion, asked, on, groups, places)) {
                if (!reader.test(judged)) {
                    return;
                }
            }
            if (portion.size() < PORTION) {
                return;
            }
            last = portion.getLast().household();
        }
    }

    private @Nullable List<EligibleGroup> groups(GapQuery asked, LocalDate on) {
        if (asked.kind != GapKind.NOT_SERVED) {
            return null;
        }
        if (asked.componentId == null) {
            throw Problem.of(SupportProblems.COMPONENT_REQUIRED).at("?componentId");
        }
        return programmes.eligibility(asked.componentId, on).orElseThrow(() -> Problem.of(
                        SupportProblems.ELIGIBILITY_NOT_STATED, on.toString())
                .at("?componentId"));
    }

    private List<Candidate> candidates(
            GapQuery asked, LocalDate on, @Nullable List<EligibleGroup> groups, @Nullable UUID after) {
        var query = Query.of(
                        "select r.household_id, r.unit_id, s.*, " + asked.kind.reached + """
                         as reached
                        from household_residences r
                        cross join (select ?::date as day, ?::uuid as component_id, ?::date as since) a
                        left join lateral household_standing(r.household_id, a.day) s on true""",
                        on,
                        asked.componentId,
                        asked.since)
                .where("r.since <= a.day and coalesce(r.until > a.day, true)")
                .where(LIVES_IN, asked.unitId)
                .where(asked.kind.concerned)
                .whereGiven(after, "r.household_id > ?");
        if (groups != null && groups.stream().allMatch(g -> OF_LISTS.containsAll(g.groups()))) {
            // Most households were never on a list, and need not be judged.
            query.where("s.status is not null");
        }
        return query.then("order by r.household_id limit ?", PORTION).list(database, Gaps::candidate);
    }

    private List<Judged> judge(
            List<Candidate> portion,
            GapQuery asked,
            LocalDate on,
            @Nullable List<EligibleGroup> groups,
            Places places) {
        if (groups == null) {
            return portion.stream()
                    .map(c -> new Judged(c, new Eligibility(EligibilityVerdict.ELIGIBLE, List.of(), List.of())))
                    .toList();
        }
        var persons = persons(portion, on);
        return portion.stream()
                .filter(c -> !places.excludes(asked, c.unit(), on))
                .map(c -> new Judged(
                        c,
                        Eligibility.judge(
                                groups,
                                new Beneficiary(
                                        null,
                                        on,
                                        c.standing(),
                                        persons.getOrDefault(c.household(), List.of()),
                                        places.labels(c.unit(), on)))))
                .toList();
    }

    private Map<UUID, List<Beneficiary.Person>> persons(List<Candidate> portion, LocalDate on) {
        var persons = new LinkedHashMap<UUID, List<Beneficiary.Person>>();
        database.rows(
                Beneficiaries.PERSONS,
                row -> persons.computeIfAbsent(row.getObject("household_id", UUID.class), _ -> new ArrayList<>())
                        .add(Beneficiaries.person(row)),
                on,
                (Object) portion.stream().map(Candidate::household).toArray(UUID[]::new));
        return persons;
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var status = row.getString("status");
        var escapedFrom = row.getString("escaped_from");
        return new Candidate(
                row.getObject("household_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                status == null
                        ? null
                        : new Standing(
                                LifecycleStatus.valueOf(status),
                                PovertyClass.valueOf(row.getString("poverty_class")),
                                row.getObject("since", LocalDate.class),
                                escapedFrom == null ? null : PovertyClass.valueOf(escapedFrom),
                                row.getObject("escaped_on", LocalDate.class),
                                row.getObject("newly_escaped_until", LocalDate.class),
                                row.getObject("recognition_id", UUID.class),
                                row.getObject("round_id", UUID.class)),
                row.getBoolean("reached"));
    }
}
