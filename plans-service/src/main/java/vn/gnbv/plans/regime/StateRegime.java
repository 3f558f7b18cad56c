package vn.gnbv.plans.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
        @Nullable @Size(max = 60) List<@NotNull @Valid Period> periods,

        @Schema(description = "The organisation by way of which the reports go (qua).") @Nullable
        UUID viaOrganisationId,

        @Schema(description = "Names of the regimes, stated with it, whose reports it puts together.")
        @Nullable
        @Size(max = 20)
        List<@NotBlank String> aggregates,

        @Schema(description = "How often, and by which rule it is due.") @Nullable @Valid
        Recurrence recurrence,

        @Schema(description = "The last year for which the periods of the recurrence are worked out now.")
        @Nullable
        @Min(2000)
        @Max(2100)
        Integer expandThrough,

        @Schema(description = "Others to whom the same report goes.") @Nullable @Size(max = 20)
        List<@NotNull UUID> alsoToOrganisationIds,

        @Schema(description = "Where the last day goes when it is not worked on; null: nowhere. Only a paper says so.")
        @Nullable
        LastDayMoves lastDayMoves) {

    /** Ten years of monthly reports. */
    private static final int MOST_PERIODS = 120;

    /** An organisation that reports. */
    @Schema(name = "NamedReporter")
    public record NamedReporter(
            @NotNull UUID organisationId, @NotNull ReporterMode mode) {}

    public StateRegime {
        periods = periods == null
                ? List.of()
                : periods.stream()
                        .map(period -> period == null ? null : period.asStated())
                        .toList();
        aggregates = aggregates == null ? List.of() : aggregates;
        alsoToOrganisationIds = alsoToOrganisationIds == null ? List.of() : alsoToOrganisationIds;
    }

    /** Every organisation that the regimes name. */
    public static Stream<UUID> organisations(List<StateRegime> regimes) {
        return regimes.stream().flatMap(regime -> Stream.of(
                        Stream.of(regime.receiverOrganisationId()),
                        Stream.ofNullable(regime.viaOrganisationId()),
                        regime.alsoToOrganisationIds().stream(),
                        regime.reporters().stream().map(NamedReporter::organisationId))
                .flatMap(organisations -> organisations));
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
            regimes.get(i).checkAggregates("/regimes/" + i, regimes, refusals);
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
        if (viaOrganisationId != null) {
            var pointer = at + "/viaOrganisationId";
            refusals.addIf(!organisations.contains(viaOrganisationId), pointer, PlansProblems.UNKNOWN_ORGANISATION);
            refusals.addIf(viaOrganisationId.equals(receiverOrganisationId), pointer, PlansProblems.RECEIVER_FORWARDS);
        }
        checkOthers(at + "/alsoToOrganisationIds/", organisations, refusals);
        var periodic = kind == RegimeKind.PERIODIC;
        var stated = recurrence != null && recurrence.every() != Recurrence.Every.ONE_OFF;
        refusals.addIf(periodic && periods.isEmpty() && !stated, at + "/periods", PlansProblems.PERIODS_REQUIRED);
        refusals.addIf(!periodic && !periods.isEmpty(), at + "/periods", PlansProblems.PERIODS_NOT_ALLOWED);
        Pointers.noneTwice(refusals, at + "/periods/", "/key", periods, Period::key);
        for (int i = 0; i < periods.size(); i++) {
            periods.get(i).check(at + "/periods/" + i, refusals);
        }
        if (recurrence != null) {
            recurrence.check(at + "/recurrence", kind, refusals);
        }
        checkHorizon(at, refusals);
    }

    private void checkOthers(String at, Collection<UUID> organisations, Refusals refusals) {
        Pointers.allAmong(refusals, at, alsoToOrganisationIds, organisations, PlansProblems.UNKNOWN_ORGANISATION);
        Pointers.noneTwice(refusals, at, "", alsoToOrganisationIds, one -> one);
        for (int i = 0; i < alsoToOrganisationIds.size(); i++) {
            var other = alsoToOrganisationIds.get(i);
            refusals.addIf(other.equals(receiverOrganisationId), at + i, PlansProblems.DUPLICATE, other);
            refusals.addIf(
                    reporters.stream().anyMatch(r -> r.organisationId().equals(other)),
                    at + i,
                    PlansProblems.RECEIVER_REPORTS);
        }
    }

    private void checkHorizon(String at, Refusals refusals) {
        if (expandThrough == null) {
            return;
        }
        if (recurrence == null || !recurrence.every().makesPeriods()) {
            refusals.add(
                    at + "/expandThrough",
                    PlansProblems.RECURRENCE_CONTRADICTED,
                    recurrence == null ? kind : recurrence.every());
            return;
        }
        refusals.addIf(recurrence.firstYear() == null, at + "/recurrence/firstYear", PlansProblems.FIRST_YEAR_REQUIRED);
        var count = recurrence.count(expandThrough);
        refusals.addIf(count > MOST_PERIODS, at + "/expandThrough", PlansProblems.HORIZON_TOO_FAR, count, MOST_PERIODS);
    }

    private void checkAggregates(String at, List<StateRegime> regimes, Refusals refusals) {
        for (int i = 0; i < aggregates.size(); i++) {
            var named = aggregates.get(i);
            refusals.addIf(
                    named.equals(name)
                            || regimes.stream().noneMatch(other -> other.name().equals(named)),
                    at + "/aggregates/" + i,
                    PlansProblems.UNKNOWN_REGIME,
                    named);
        }
    }

    /** What a regime of a document must state besides: a paper has no year of its own for its periods. */
    public static void checkYears(List<StateRegime> regimes, Refusals refusals) {
        for (int i = 0; i < regimes.size(); i++) {
            var periods = regimes.get(i).periods();
            for (int j = 0; j < periods.size(); j++) {
                refusals.addIf(
                        periods.get(j).year() == null,
                        "/regimes/" + i + "/periods/" + j + "/year",
                        PlansProblems.PERIOD_YEAR_REQUIRED);
            }
        }
    }
}
