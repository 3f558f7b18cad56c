package vn.gnbv.household.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.Classification;

/** A household under one standard; the form is null where the points were added up on paper. */
record Counted(@Nullable UUID formId, Classification classification) {}
