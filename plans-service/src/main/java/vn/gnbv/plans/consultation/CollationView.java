package vn.gnbv.plans.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that was said, by provision, and what became of it (<i>bảng tổng hợp, tiếp thu, giải trình ý kiến</i>). */
@Schema(name = "Collation")
record CollationView(
        UUID consultationId,
        ConsultationState state,
        int invited,
        int replied,
        int repliedLate,

        @Schema(description = "While it is open: those of whom nothing has come yet.")
        int noReply,

        @Schema(description = "The consultations whose outcome goes into this one.")
        List<UUID> fedBy,

        List<Provision> provisions) {

    /** All that was said on a provision. */
    @Schema(name = "CollatedProvision")
    record Provision(String provision, List<Said> opinions) {}

    /** Who said what, and what became of it. */
    @Schema(name = "CollatedOpinion")
    record Said(
            UUID opinionId,
            UUID invitedId,
            @Nullable UUID organisationId,
            @Nullable String label,
            @Nullable String position,
            LocalDate receivedOn,
            OpinionKind opinion,
            @Nullable String text,
            @Nullable OpinionDecision decision,
            @Nullable String reason) {}

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Article 2 stands before article 10. */
    private static final Comparator<String> BY_NUMBER = Comparator.<String, String>comparing(text -> NUMBER.matcher(
                            text)
                    .replaceAll(n -> "0".repeat(Math.max(0, 9 - n.group().length())) + n.group()))
            .thenComparing(Comparator.naturalOrder());

    static CollationView of(Consultation consultation, List<UUID> fedBy) {
        var lastDay = consultation.lastDay();
        var days = consultation.invited.stream().map(one -> one.repliedOn).toList();
        var silent = (int) days.stream().filter(day -> day == null).count();
        var late = (int)
                days.stream().filter(day -> day != null && day.isAfter(lastDay)).count();
        return new CollationView(
                consultation.id,
                consultation.state,
                days.size(),
                days.size() - silent - late,
                late,
                silent,
                fedBy,
                provisions(consultation));
    }

    private static List<Provision> provisions(Consultation consultation) {
        Map<UUID, Invited> invited =
                consultation.invited.stream().collect(Collectors.toMap(one -> one.id, Function.identity()));
        Map<UUID, Consultation.Decided> decisions = consultation.decisions.stream()
                .collect(Collectors.toMap(Consultation.Decided::opinionId, Function.identity()));
        var byProvision = new TreeMap<String, List<Said>>(BY_NUMBER);
        for (var response : consultation.responses) {
            var who = invited.get(response.invitedId);
            for (var opinion : response.opinions) {
                var decided = decisions.get(opinion.id());
                byProvision
                        .computeIfAbsent(opinion.provision(), provision -> new ArrayList<>())
                        .add(new Said(
                                opinion.id(),
                                who.id,
                                who.organisationId,
                                who.label,
                                who.office,
                                response.receivedOn,
                                opinion.opinion(),
                                opinion.text(),
                                decided == null ? null : decided.decision(),
                                decided == null ? null : decided.reason()));
            }
        }
        return byProvision.entrySet().stream()
                .map(entry -> new Provision(entry.getKey(), entry.getValue()))
                .toList();
    }
}
