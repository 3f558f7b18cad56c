package vn.gnbv.budget.summary;

import org.jspecify.annotations.Nullable;

/** By what money is added up (<i>tiêu chí tổng hợp</i>). */
enum Dimension {
    COMPONENT("l.component_id", "componentId"),
    /** The units directly below the one asked for, each with all below it; the unit itself for what stands on it. */
    UNIT("p.child_id", "childUnitId"),
    SOURCE("l.source", "source"),
    CAPITAL_TYPE("l.capital_type", "capitalType"),
    ORIGIN_YEAR("l.origin_year", "originYear"),
    HOLDER("l.holder_organisation_id", "holderOrganisationId", "holding"),
    /**
     * For which the money was bound, advanced or paid: as the payment says, else its advance, else its contract. Money
     * that is still bound or advanced is the contract's or the advance's own.
     */
    PROJECT("""
            case e.account
              when 'COMMITTED' then case bound.kind when 'ADVANCE' then contract.project_id else bound.project_id end
              when 'ADVANCED' then coalesce(bound.project_id, contract.project_id)
              when 'DISBURSED' then coalesce(paid.project_id, came_back.project_id, bound.project_id, contract.project_id)
            end""", "projectId", "project"),
    /** In which the paper is dated by which the money moved. */
    MONTH("date_trunc('month', e.document_date)::date", "month");

    final String sql;

    /** Which filter leaves just one value of it. */
    final String filter;

    /** Which filter leaves what has none; null where everything has one. */
    final @Nullable String naming;

    Dimension(String sql, String filter) {
        this(sql, filter, null);
    }

    Dimension(String sql, String filter, @Nullable String naming) {
        this.sql = sql;
        this.filter = filter;
        this.naming = naming;
    }

    /** Whether it tells movements apart and not lines, so that a line has a part in several cells. */
    boolean ofMovements() {
        return this == PROJECT || this == MONTH;
    }
}
