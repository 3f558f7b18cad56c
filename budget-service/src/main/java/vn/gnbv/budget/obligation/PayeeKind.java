package vn.gnbv.budget.obligation;

/** What kind of payee the money goes to; never who it is. */
enum PayeeKind {
    ENTERPRISE,
    COOPERATIVE,
    PUBLIC_UNIT,
    ORGANISATION,
    HOUSEHOLDS,
    INDIVIDUALS
}
