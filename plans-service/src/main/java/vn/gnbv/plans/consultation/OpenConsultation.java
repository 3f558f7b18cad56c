package vn.gnbv.plans.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

/** A draft that is put to others, by the caller's organisation. */
record OpenConsultation(
        @Schema(description = "Absent: a new id is given.") @Nullable
        UUID id,

        @NotNull ConsultationKind kind,

        @Schema(description = "The plan whose draft it is; otherwise title and textReference.") @Nullable
        UUID planId,

        @Nullable @Size(min = 1, max = 1000) String title,

        @Schema(description = "Where the text lies: number, link or fingerprint.") @Nullable @Size(min = 1, max = 1000)
        String textReference,

        @Schema(description = "Number of the letter that asks.", examples = "29-CV/BDVHU")
        @Nullable
        @Size(min = 1, max = 100)
        String letterNumber,

        @Schema(description = "Date of the letter; today where absent.") @Nullable
        LocalDate openedOn,

        @NotNull LocalDate dueOn,
        @NotNull DueKind dueKind,

        @Schema(
                description =
                        "The consultation that the outcome of this one goes into; it must not end before this one.")
        @Nullable
        UUID feeds,

        @NotEmpty @Size(max = 500) List<@NotNull @Valid Invite> invited) {

    LocalDate lastDay() {
        return dueKind.lastDay(dueOn);
    }

    LocalDate openedOn(LocalDate today) {
        return openedOn == null ? today : openedOn;
    }

    List<UUID> organisations() {
        return invited.stream()
                .map(Invite::organisationId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Tells all that is wrong in itself. */
    void check(UUID host, Collection<UUID> known, LocalDate today, Refusals refusals) {
        var paper = title != null && textReference != null;
        var both = planId != null && (title != null || textReference != null);
        refusals.addIf(both || planId == null && !paper, "/title", PlansProblems.CONSULTED_TEXT_UNCLEAR);
        refusals.addIf(openedOn(today).isAfter(today), "/openedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(lastDay().isBefore(openedOn(today)), "/dueOn", PlansProblems.DUE_BEFORE_START);
        var seen = new HashSet<Object>();
        for (int i = 0; i < invited.size(); i++) {
            var one = invited.get(i);
            var at = "/invited/" + i;
            one.check(at, refusals);
            var organisation = one.organisationId();
            if (organisation != null) {
                refusals.addIf(
                        !known.contains(organisation), at + "/organisationId", PlansProblems.UNKNOWN_ORGANISATION);
                refusals.addIf(organisation.equals(host), at + "/organisationId", PlansProblems.HOST_INVITED);
            }
            refusals.addIf(
                    !seen.add(one), at, PlansProblems.DUPLICATE, organisation == null ? one.label() : organisation);
        }
    }
}
