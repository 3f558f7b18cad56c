package vn.gnbv.budget.summary;

/** By what money is added up (<i>tiêu chí tổng hợp</i>). */
enum Dimension {
    COMPONENT("l.component_id", "componentId"),
    /** The units directly below the one asked for, each with all below it; the unit itself for what stands on it. */
    UNIT("p.child_id", "childUnitId"),
    SOURCE("l.source", "source"),
    CAPITAL_TYPE("l.capital_type", "capitalType"),
    ORIGIN_YEAR("l.origin_year", "originYear"),
    HOLDER("l.holder_organisation_id", "holderOrganisationId"),
    /** In which the paper is dated by which the money moved. */
    MONTH("date_trunc('month', e.document_date)::date", "month");

    final String sql;

    /** Which filter leaves just one value of it. */
    final String filter;

    Dimension(String sql, String filter) {
        this.sql = sql;
        this.filter = filter;
    }
}
