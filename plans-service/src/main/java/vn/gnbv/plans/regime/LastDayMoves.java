package vn.gnbv.plans.regime;

/**
 * Where the last day of a regime goes when it is not worked on. Only a paper can say that it goes anywhere: what the Civil
 * Code says of time limits (<i>Bộ luật Dân sự 2015, điều 148</i>) is not taken for the day of a report.
 */
enum LastDayMoves {
    TO_NEXT_WORKING_DAY(1),
    TO_PREVIOUS_WORKING_DAY(-1);

    final int step;

    LastDayMoves(int step) {
        this.step = step;
    }
}
