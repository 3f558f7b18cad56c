package vn.gnbv.plans.target;

/** How somebody judges a target that is put in words. */
enum Assessment {
    EXCEEDED(Outcome.EXCEEDED),
    MET(Outcome.MET),
    NOT_MET(Outcome.NOT_MET);

    final Outcome outcome;

    Assessment(Outcome outcome) {
        this.outcome = outcome;
    }
}
