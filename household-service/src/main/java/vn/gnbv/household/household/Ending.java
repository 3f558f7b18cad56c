package vn.gnbv.household.household;

/** Why a household is no more (<i>lý do kết thúc hộ</i>). */
enum Ending {
    /** Its members belong to another one now. */
    MERGED,
    DIED_OUT,
    LEFT,
    DUPLICATE,
    ENTERED_IN_ERROR;

    /** Of a household whose last member goes. */
    static Ending of(Departure last) {
        return switch (last) {
            case DIED -> DIED_OUT;
            case LEFT -> LEFT;
            case DUPLICATE -> DUPLICATE;
            case ENTERED_IN_ERROR -> ENTERED_IN_ERROR;
        };
    }
}
