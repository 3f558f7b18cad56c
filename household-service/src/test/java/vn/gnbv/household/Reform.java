package vn.gnbv.household;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.AreaTree.Placement;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/**
 * A reform of the units (<i>sắp xếp đơn vị hành chính</i>): the district is no more, its commune A passes to another
 * province, its commune B ends, and what follows it is not known.
 */
public final class Reform {

    public static final UUID OTHER_PROVINCE = Place.unit(11);

    private Reform() {}

    public static void on(LocalDate day, AreaTree areas) {
        QuarkusTransaction.requiringNew()
                .run(() -> areas.place(Map.of(
                        OTHER_PROVINCE,
                        List.of(new Placement(null, null, null)),
                        Place.DISTRICT,
                        List.of(new Placement(Place.PROVINCE, null, day)),
                        Place.COMMUNE_A,
                        List.of(new Placement(Place.DISTRICT, null, day), new Placement(OTHER_PROVINCE, day, null)),
                        Place.COMMUNE_B,
                        List.of(new Placement(Place.DISTRICT, null, day)))));
        TestDatabase.execute("""
                insert into unit_copies values ('%1$s', 0);
                insert into unit_versions values ('%1$s', '(,)', '11', 'Tỉnh khác', 'PROVINCE', null);
                update unit_versions set valid = '(,%2$s)' where unit_id in ('%3$s', '%4$s')""".formatted(OTHER_PROVINCE, day, Place.DISTRICT, Place.COMMUNE_B));
    }
}
