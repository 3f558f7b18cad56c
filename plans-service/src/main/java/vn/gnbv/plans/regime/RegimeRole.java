package vn.gnbv.plans.regime;

/** What a regime asks of an organisation that it names. */
enum RegimeRole {
    REPORTER,
    RECEIVER,
    /** By way of which the reports go (<i>qua</i>). */
    VIA,
    /** To whom the same report goes besides. */
    ALSO_TO
}
