package vn.gnbv.household.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.gnbv.household.form.Answer;

/** The answers of a household as a file states them; one line of an NDJSON. */
record StatedSurvey(
        @NotNull UUID householdId,
        @NotNull LocalDate assessedOn,

        @NotNull @Size(min = 1, max = 400) List<@NotNull @Valid Answer> answers) {}
