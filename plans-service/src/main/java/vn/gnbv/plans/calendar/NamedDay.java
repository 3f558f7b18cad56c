package vn.gnbv.plans.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day that is not as its day of the week, and why. */
@Schema(name = "NamedDay")
public record NamedDay(
        @NotNull LocalDate date, @NotBlank @Size(max = 200) String name) {}
