package vn.gnbv.platform.work;

/**
 * Where work comes from: a table or two, read as they are, so that no item can be forgotten or go stale. It gives one row
 * for each organisation that has something to do, with these columns in this order: id, link, title, organisation_id,
 * officer_id, due_on, due_kind, last_day, the day on which it came up (begun_on), the day on which it was done (done_on),
 * and the day from which it is nobody's any more (gone_on); behind them what {@link WorkSight} needs.
 *
 * @param kind the service's own word for it
 * @param rows SQL of its rows, without the word {@code select}, ending with a condition
 * @param of SQL condition that they are an organisation's, as its indexes can use it; asks for the organisation
 */
public record WorkSource(Enum<?> kind, String rows, String of) {

    String sql(boolean ofOne) {
        return "select '" + kind.name() + "' as kind, " + rows + (ofOne ? " and (" + of + ")" : "");
    }

    /** How many arguments the SQL asks for. */
    static int asks(String sql) {
        return (int) sql.chars().filter(c -> c == '?').count();
    }
}
