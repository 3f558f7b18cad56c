package vn.gnbv.plans.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An escalation; in a list without its steps. */
@Schema(name = "Escalation")
record EscalationView(
        UUID id,
        int version,
        EscalationKind kind,
        EscalationState state,
        String title,
        String content,
        @Nullable UUID planId,
        @Nullable String paperNumber,

        @Schema(description = "Who raised it.") UUID organisationId,

        LocalDate raisedOn,
        List<UUID> route,

        @Schema(description = "With whom it lies, or where it was answered or taken back.")
        UUID holderOrganisationId,

        @Nullable ReplyView answer,

        @Schema(description = "From the day on which it was raised to the day of the answer; null without an answer.")
        @Nullable
        Long daysToAnswer,

        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StepView> steps) {

    /** The answer and its paper. */
    @Schema(name = "EscalationAnswer")
    record ReplyView(
            UUID organisationId, String text, @Nullable String paperNumber, LocalDate answeredOn) {}

    /** A step along the route. */
    @Schema(name = "EscalationStep")
    record StepView(
            UUID fromOrganisationId,
            UUID toOrganisationId,
            LocalDate forwardedOn,
            @Nullable String paperNumber,
            @Nullable String note) {}

    static EscalationView of(Escalation escalation) {
        var route = escalation.route;
        var answeredOn = escalation.answeredOn;
        var text = escalation.answerText;
        return new EscalationView(
                escalation.id,
                escalation.version,
                escalation.kind,
                escalation.state,
                escalation.title,
                escalation.content,
                escalation.planId,
                escalation.paperNumber,
                escalation.organisationId,
                escalation.raisedOn,
                List.copyOf(route),
                escalation.holder(),
                answeredOn == null || text == null
                        ? null
                        : new ReplyView(escalation.holder(), text, escalation.answerNumber, answeredOn),
                escalation.daysToAnswer(),
                escalation.withdrawnOn,
                escalation.withdrawalReason,
                IntStream.range(0, escalation.steps.size())
                        .mapToObj(i -> step(route, i, escalation.steps.get(i)))
                        .toList());
    }

    private static StepView step(List<UUID> route, int i, EscalationStep step) {
        return new StepView(route.get(i), route.get(i + 1), step.forwardedOn(), step.paperNumber(), step.note());
    }
}
