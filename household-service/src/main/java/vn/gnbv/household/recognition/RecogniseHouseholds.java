package vn.gnbv.household.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to recognise households: the decision, and which of the assessed it is about. */
record RecogniseHouseholds(
        @Nullable UUID id,
        @NotNull UUID roundId,

        @NotNull @Schema(description = "The commune whose chair decided.")
        UUID unitId,

        @NotNull @Valid Decision decision,

        @Nullable
        @Size(min = 1, max = 50_000)
        @Schema(description = "If absent: all households of the commune whose assessment waits for recognition.")
        List<@NotNull UUID> householdIds) {}
