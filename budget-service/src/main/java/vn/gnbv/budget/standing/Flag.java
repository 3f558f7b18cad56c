package vn.gnbv.budget.standing;

/** What is not yet in order with a line, without refusing it (<i>cảnh báo</i>). */
public enum Flag {
    /** The programme has not reached this service yet. */
    PROGRAMME_UNKNOWN,
    /** The component has not reached this service yet. */
    COMPONENT_UNKNOWN,
    /** The unit has not reached this service yet, or did not exist on the decision's date. */
    UNIT_UNKNOWN,
    /** The unit arrived after the line and does not lie within the decision's unit. */
    UNIT_OUTSIDE_DECISION,
    /** The holder or a lead has not reached this service yet. */
    ORGANISATION_UNKNOWN,
    /** Nobody has stated whether the component applies in the unit. */
    APPLICABILITY_UNKNOWN,
    /** Money stands on a component that has sub-components (<i>chưa tách theo tiểu dự án</i>). */
    UNSPLIT,
    /** More than one organisation leads, so that none alone answers. */
    SEVERAL_LEADS,
    /** The programme does not foresee this capital type for the component. */
    CAPITAL_TYPE_NOT_FORESEEN
}
