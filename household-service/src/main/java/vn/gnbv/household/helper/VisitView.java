package vn.gnbv.household.helper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One visit of a helper. */
record VisitView(UUID id, LocalDate visitedOn, @Nullable String findings, Instant recordedAt) {}
