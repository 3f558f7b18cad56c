package vn.gnbv.plans.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a unit is called: <i>tỉnh, thành phố, huyện, quận, thị xã, thị trấn, xã, phường, đặc khu, thôn/bản, tổ dân phố</i>. */
enum UnitType {
    PROVINCE("Tỉnh"),
    CITY("Thành phố"),
    DISTRICT("Huyện"),
    URBAN_DISTRICT("Quận"),
    TOWN("Thị xã"),
    TOWNSHIP("Thị trấn"),
    COMMUNE("Xã"),
    WARD("Phường"),
    SPECIAL_ZONE("Đặc khu"),
    VILLAGE("Thôn"),
    RESIDENTIAL_GROUP("Tổ dân phố");

    private final String beginning;

    UnitType(String word) {
        this.beginning = word.toLowerCase(Locale.ROOT) + " ";
    }

    /** What a name of the type begins with in official lists, in lower case. */
    String beginning() {
        return beginning;
    }

    /** Urban or rural at the commune level; null where the type alone does not tell. */
    @Nullable
    AreaType areaType() {
        return switch (this) {
            case WARD, TOWNSHIP -> AreaType.URBAN;
            case COMMUNE -> AreaType.RURAL;
            default -> null;
        };
    }
}
