package vn.gnbv.household.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to enter a household. */
record RegisterHousehold(
        @Nullable UUID id,

        @NotNull @Schema(description = "The commune or village where it lives.")
        UUID unitId,

        @NotNull @Schema(description = "Since when it has lived there.")
        LocalDate since,

        @NotEmpty @Size(max = 50) @Schema(description = "The head comes first.")
        List<@NotNull @Valid NewMember> members,

        @Nullable @Schema(description = "True for invented data, in a demonstration.")
        Boolean sample) {

    /** One person of the household. */
    record NewMember(
            @NotBlank @Size(max = 100) String fullName,
            @NotNull Sex sex,
            @Nullable @Min(1850) @Max(2200) Integer birthYear,
            @Nullable LocalDate birthDate,
            @NotNull Relationship relationship,
            @Nullable @Size(min = 1, max = 50) String ethnicity,

            @Nullable @Pattern(regexp = "[0-9]{12}") @Schema(description = "Kept encrypted, shown masked.")
            String citizenId) {

        /** Without the name and the citizen id: a record's own text would carry them into a log. */
        @Override
        public String toString() {
            return "NewMember[" + relationship + "]";
        }
    }
}
