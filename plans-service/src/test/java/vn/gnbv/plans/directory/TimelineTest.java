package vn.gnbv.plans.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Problem;

class TimelineTest {

    private static final LocalDate LAST_OF_JUNE = LocalDate.parse("2025-06-30");
    private static final LocalDate FIRST_OF_JULY = LocalDate.parse("2025-07-01");

    /** The shortest thing that has a validity. */
    private record Era(
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) implements Dated<Era> {
        @Override
        public Era endingOn(LocalDate lastDay) {
            return new Era(name, validFrom, lastDay);
        }
    }

    @Test
    void endsWhatWasInForceOnTheDayBeforeTheNewVersion() {
        var timeline = Timeline.with(List.of(new Era("old", null, null)), new Era("new", FIRST_OF_JULY, null));
        assertThat(timeline).containsExactly(new Era("old", null, LAST_OF_JUNE), new Era("new", FIRST_OF_JULY, null));
    }

    @Test
    void correctsTheVersionThatBeganOnTheSameDay() {
        var timeline = Timeline.with(List.of(new Era("misspelt", null, null)), new Era("spelt", null, null));
        assertThat(timeline).containsExactly(new Era("spelt", null, null));
    }

    @Test
    void endsAnOlderVersionBeforeTheOneThatFollows() {
        var timeline = Timeline.with(List.of(new Era("new", FIRST_OF_JULY, null)), new Era("old", null, null));
        assertThat(timeline).containsExactly(new Era("old", null, LAST_OF_JUNE), new Era("new", FIRST_OF_JULY, null));
    }

    @Test
    void refusesAVersionThatReachesIntoTheNextByItsOwnStatedEnd() {
        var july = List.of(new Era("new", FIRST_OF_JULY, null));
        assertThatThrownBy(() -> Timeline.with(july, new Era("old", null, FIRST_OF_JULY)))
                .isInstanceOf(Problem.class)
                .hasMessage("VERSIONS_OVERLAP");
    }

    @Test
    void refusesToShortenAVersionWhoseEndWasStated() {
        var june = List.of(new Era("old", null, LAST_OF_JUNE));
        assertThatThrownBy(() -> Timeline.with(june, new Era("new", LAST_OF_JUNE, null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void leavesAGapWhereNothingWasStated() {
        var timeline = Timeline.with(List.of(new Era("old", null, LAST_OF_JUNE)), new Era("new", day(400), null));
        assertThat(Timeline.at(timeline, FIRST_OF_JULY)).isEmpty();
    }

    @Test
    void findsTheVersionOfADayAndTheLatestWithoutOne() {
        var timeline = List.of(new Era("old", null, LAST_OF_JUNE), new Era("new", FIRST_OF_JULY, null));
        assertThat(Timeline.at(timeline, LAST_OF_JUNE)).map(Era::name).hasValue("old");
        assertThat(Timeline.at(timeline, FIRST_OF_JULY)).map(Era::name).hasValue("new");
        assertThat(Timeline.at(timeline, null)).map(Era::name).hasValue("new");
    }

    @Property(tries = 200)
    void neverOverlapsAndChangesNothingWhenTheSameIsStatedAgain(@ForAll("eras") List<Era> stated) {
        List<Era> timeline = List.of();
        var taken = new ArrayList<Era>();
        for (var era : stated) {
            try {
                timeline = Timeline.with(timeline, era);
                taken.removeIf(t -> java.util.Objects.equals(t.validFrom(), era.validFrom()));
                taken.add(era);
            } catch (Problem overlap) {
                // refused: nothing has changed
            }
        }
        for (int i = 1; i < timeline.size(); i++) {
            assertThat(timeline.get(i - 1).overlaps(timeline.get(i))).isFalse();
        }
        var again = timeline;
        for (var era : timeline) {
            again = Timeline.with(again, era);
        }
        assertThat(again).isEqualTo(timeline);
    }

    @Provide
    Arbitrary<List<Era>> eras() {
        var days = Arbitraries.integers()
                .between(0, 40)
                .withDistribution(RandomDistribution.uniform())
                .map(TimelineTest::day)
                .injectNull(0.2);
        return days.flatMap(from -> days.map(to -> new Era("era", from, to)))
                .filter(era -> !era.endsBeforeItBegins())
                .list()
                .ofMaxSize(8);
    }

    private static LocalDate day(int number) {
        return FIRST_OF_JULY.plusDays(number);
    }
}
