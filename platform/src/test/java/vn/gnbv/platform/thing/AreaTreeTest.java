package vn.gnbv.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.AreaTree.Placement;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class AreaTreeTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final UUID province = UUID.randomUUID();
    private final UUID district = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();

    @Inject
    AreaTree areas;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
    }

    @Test
    void followsTheTreeOfTheDateWhateverTheOrderOfArrival() {
        place(commune, new Placement(district, null, REFORM), new Placement(province, REFORM, null));
        place(district, new Placement(province, null, REFORM));
        place(province, new Placement(null, null, null));

        assertThat(areas.covers(district, commune, BEFORE)).isTrue();
        assertThat(areas.covers(district, commune, REFORM)).isFalse();
        assertThat(areas.covers(province, commune, BEFORE)).isTrue();
        assertThat(areas.covers(province, commune, REFORM)).isTrue();
        assertThat(areas.covers(province, district, REFORM)).isFalse();
        assertThat(areas.covers(commune, district, BEFORE)).isFalse();
        assertThat(areas.covers(commune, commune, REFORM)).isTrue();
    }

    @Test
    void movesAWholeSubtreeWithItsRoot() {
        var other = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> areas.place(Map.of(
                        province, always(null),
                        other, always(null),
                        district, always(province),
                        commune, always(district))));
        place(district, new Placement(other, null, null));

        assertThat(areas.covers(province, commune, BEFORE)).isFalse();
        assertThat(areas.covers(other, commune, BEFORE)).isTrue();
    }

    @Test
    void letsNobodyInWithoutAnArea() {
        place(commune, new Placement(null, null, null));
        assertThat(areas.covers(null, commune, BEFORE)).isFalse();
        assertThatThrownBy(() -> areas.require(null, commune, BEFORE)).isInstanceOf(Problem.class);
    }

    private void place(UUID unit, Placement... placements) {
        QuarkusTransaction.requiringNew().run(() -> areas.place(unit, List.of(placements)));
    }

    private static List<Placement> always(UUID parent) {
        return List.of(new Placement(parent, null, null));
    }
}
