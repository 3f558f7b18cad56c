package vn.gnbv.plans.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.platform.problem.Refusals;

/** A reporting regime as a draft or an amendment states it. */
public record StateRegime(
        @Schema(description = "Absent: the plan's regime of this name, or else a new one.") @Nullable
        UUID id,

        @NotBlank @Size(max = 300) String name,
        @NotNull RegimeKind kind,
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9-]{1,39}") String formCode,
        @NotNull UUID receiverOrganisationId,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid NamedReporter> reporters,
        @Nullable @Size(max = 60) List<@NotNull @Valid Period> periods) {

    /** An organisation that reports. */
    @Schema(name = "NamedReporter")
    public record NamedReporter(
            @NotNull UUID organisationId, @NotNull ReporterMode mode) {}

    public StateRegime {
        periods = periods == null ? List.of() : periods;
    }

    /** Every organisation that the regimes name. */
    public static Stream<UUID> organisations(List<StateRegime> regimes) {
        return regimes.stream()
                .flatMap(regime -> Stream.concat(
                        Stream.of(regime.receiverOrganisationId()),
                        regime.reporters().stream().map(NamedReporter::organisationId)));
    }

    /** Tells all that is wrong with a list of regimes. */
    public static void check(List<StateRegime> regimes, Collection<UUID> organisations, Refusals refusals) {
        Pointers.noneTwice(refusals, "/regimes/", "/name", regimes, StateRegime::name);
        var given = regimes.stream().filter(r -> r.id() != null).toList();
        refusals.addIf(
                given.stream().map(StateRegime::id).distinct().count() < given.size(),
                "/regimes",
                PlansProblems.DUPLICATE,
                "id");
        for (int i = 0; i < regimes.size(); i++) {
            regimes.get(i).check("/regimes/" + i, organisations, refusals);
        }
    }

    private void check(String at, Collection<UUID> organisations, Refusals refusals) {
        refusals.addIf(
                !organisations.contains(receiverOrganisationId),
                at + "/receiverOrganisationId",
                PlansProblems.UNKNOWN_ORGANISATION);
        Pointers.noneTwice(refusals, at + "/reporters/", "/organisationId", reporters, NamedReporter::organisationId);
        for (int i = 0; i < reporters.size(); i++) {
            var reporter = reporters.get(i).organisationId();
            var pointer = at + "/reporters/" + i + "/organisationId";
            refusals.addIf(!organisations.contains(reporter), pointer, PlansProblems.UNKNOWN_ORGANISATION);
            refusals.addIf(reporter.equals(receiverOrganisationId), pointer, PlansProblems.RECEIVER_REPORTS);
        }
        var periodic = kind == RegimeKind.PERIODIC;
        refusals.addIf(periodic && periods.isEmpty(), at + "/periods", PlansProblems.PERIODS_REQUIRED);
        refusals.addIf(!periodic && !periods.isEmpty(), at + "/periods", PlansProblems.PERIODS_NOT_ALLOWED);
        Pointers.noneTwice(refusals, at + "/periods/", "/key", periods, Period::key);
        for (int i = 0; i < periods.size(); i++) {
            periods.get(i).check(at + "/periods/" + i, refusals);
        }
    }
}
