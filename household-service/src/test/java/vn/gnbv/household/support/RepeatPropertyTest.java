package vn.gnbv.household.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is asked for in whatever order, nobody ends with two of what is given once. */
class RepeatPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final List<String> CONTENTS = List.of("HOUSE", "REPAIR", "COW");
    private static final RepeatCheck CHECK = new RepeatCheck(List.of(
            rule("HOUSE", "HOUSE", RepeatVerdict.REFUSE),
            rule("HOUSE", "REPAIR", RepeatVerdict.REFUSE),
            rule("REPAIR", "REPAIR", RepeatVerdict.REFUSE),
            rule("COW", "COW", RepeatVerdict.ALLOW)));

    @Property(tries = 500)
    void noLineageEverEndsWithTwoOfWhatIsRefusedTogether(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 100_000) Integer> steps) {
        var origins = new ArrayList<>(List.of(0, 1));
        var links = new ArrayList<Lineage.Link>();
        var given = new ArrayList<Benefit>();
        for (var step : steps) {
            var household = step % origins.size();
            var on = DAY.plusDays(step / 7 % 3000);
            if (step % 4 == 0) {
                links.add(new Lineage.Link(id(household), id(origins.size()), true, on));
                origins.add(origins.get(household));
            } else {
                var fresh = new Benefit(
                        UUID.randomUUID(), id(household), null, CONTENTS.get(step / 11 % 3), on, on, on, null, null);
                var findings = CHECK.judge(fresh, given, new Lineage(id(household), links));
                if (findings.stream().noneMatch(finding -> finding.verdict() == RepeatVerdict.REFUSE)) {
                    given.add(fresh);
                }
            }
        }
        Map<Integer, Integer> housed = new HashMap<>();
        for (var benefit : given) {
            if (!benefit.content().equals("COW")) {
                housed.merge(origins.get((int) benefit.household().getLeastSignificantBits()), 1, Integer::sum);
            }
        }
        assertThat(housed.values()).allMatch(count -> count == 1);
    }

    private static UUID id(int household) {
        return new UUID(0, household);
    }

    private static SupportRule rule(String first, String second, RepeatVerdict verdict) {
        return new SupportRule(
                UUID.randomUUID(), 0, first, second, verdict, null, null, DAY.minusYears(1), "vi", "en", "basis");
    }
}
