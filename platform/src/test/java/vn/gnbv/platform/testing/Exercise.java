package vn.gnbv.platform.testing;

import java.util.function.Supplier;

/**
 * How the contract kit exercises one operation: who may do it, and how to prepare a state in which it succeeds. Every
 * preparation makes a call of its own, different from the ones before; whatever else is exercised meanwhile, in the same
 * database, leaves it possible.
 */
public record Exercise(TestCaller caller, Supplier<Call> prepare) {}
