package vn.gnbv.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.form.ReportForm;

/** Replaces all that the reporter states itself; an indicator that is not named keeps its pre-filled value. */
public record EnterValues(
        @NotNull @Size(max = 200) List<@NotNull @Valid Value> values,
        @Size(max = 20_000) @Nullable String narrative) {

    /** One indicator; without a value only the note is kept, and the pre-filled value holds. */
    @Schema(name = "EnterValue")
    public record Value(
            @NotBlank @Size(max = 100) String indicator,
            @PositiveOrZero @Nullable Long value,
            @Size(max = 2_000) @Nullable String note) {}

    /** @throws Problem naming every value that the form does not take from this reporter */
    Map<String, Value> checked(ReportForm form, boolean knownNotToBeACommune) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        var byIndicator = new LinkedHashMap<String, Value>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            var code = value.indicator();
            var pointer = "/values/" + i + "/indicator";
            var indicator = form.indicator(code);
            if (indicator == null) {
                problem.at(pointer, ReportingProblems.UNKNOWN_INDICATOR, code);
            } else if (indicator.computed()) {
                problem.at(pointer, ReportingProblems.INDICATOR_DERIVED, code);
            } else if (knownNotToBeACommune && indicator.appliesTo() == ReportForm.AppliesTo.COMMUNE) {
                problem.at(pointer, ReportingProblems.INDICATOR_NOT_APPLICABLE, code);
            } else if (byIndicator.put(code, value) != null) {
                problem.at(pointer, ReportingProblems.INDICATOR_TWICE, code);
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        return byIndicator;
    }
}
