package vn.gnbv.plans.directory;

/** What a unit is called: <i>tỉnh, thành phố, huyện, quận, thị xã, thị trấn, xã, phường, đặc khu, thôn/bản, tổ dân phố</i>. */
enum UnitType {
    PROVINCE,
    CITY,
    DISTRICT,
    URBAN_DISTRICT,
    TOWN,
    TOWNSHIP,
    COMMUNE,
    WARD,
    SPECIAL_ZONE,
    VILLAGE,
    RESIDENTIAL_GROUP
}
