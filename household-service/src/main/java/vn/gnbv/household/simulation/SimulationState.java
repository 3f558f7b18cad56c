package vn.gnbv.household.simulation;

/** How far a simulation has come. */
enum SimulationState {
    WAITING,
    DONE,
    FAILED
}
