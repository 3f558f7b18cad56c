package vn.gnbv.plans.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one of the invited has said. */
@Schema(name = "ConsultationResponse")
record ResponseView(
        UUID id,
        UUID consultationId,
        UUID invitedId,
        LocalDate receivedOn,
        @Nullable String paperNumber,

        @Schema(description = "Entered from paper by the one who asked.")
        boolean enteredByHost,

        List<OpinionView> opinions) {

    /** An opinion on a provision. */
    @Schema(name = "Opinion")
    record OpinionView(
            UUID id,
            String provision,
            OpinionKind opinion,
            @Nullable String text) {}

    /** Responses in the order in which they were recorded. */
    @Schema(name = "ConsultationResponseList")
    record All(List<ResponseView> items) {}

    static ResponseView of(ConsultationResponse response) {
        return new ResponseView(
                response.id,
                response.consultationId,
                response.invitedId,
                response.receivedOn,
                response.paperNumber,
                response.enteredByHost,
                response.opinions.stream()
                        .map(one -> new OpinionView(one.id(), one.provision(), one.opinion(), one.text()))
                        .toList());
    }
}
