package vn.gnbv.plans.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

class ConsultationTest {

    private static final UUID HOST = new UUID(0, 1);
    private static final UUID ASKED = new UUID(0, 2);
    private static final UUID SILENT = new UUID(0, 3);
    private static final LocalDate TODAY = LocalDate.parse("2021-12-20");

    @Test
    void writesDownWhoHasRepliedInTimeLateOrNotAtAll() {
        var consultation = aConsultation("2021-12-03", null);
        reply(consultation, 0, "2021-12-02");
        reply(consultation, 2, "2021-12-03");
        consultation.close(LocalDate.parse("2021-12-04"), TODAY);
        assertThat(consultation.invited)
                .extracting(one -> one.outcome)
                .containsExactly(ReplyOutcome.REPLIED, ReplyOutcome.NO_REPLY, ReplyOutcome.REPLIED_LATE);
        assertThat(consultation.state).isEqualTo(ConsultationState.CLOSED);
    }

    @Test
    void countsTheFirstReplyOfEach() {
        var consultation = aConsultation("2021-12-03", null);
        reply(consultation, 0, "2021-12-05");
        reply(consultation, 0, "2021-12-01");
        consultation.close(null, TODAY);
        assertThat(consultation.invited.getFirst().repliedOn).isEqualTo("2021-12-01");
        assertThat(consultation.invited.getFirst().outcome).isEqualTo(ReplyOutcome.REPLIED);
    }

    @ParameterizedTest
    @CsvSource({"2021-12-01, CONSULTATION_RUNNING", "2021-12-02, CONSULTATION_RUNNING", "2021-12-21, INVALID_REQUEST"})
    void isNotClosedWhileSomebodyMayStillReplyNorInTheFuture(LocalDate day, String code) {
        var consultation = aConsultation("2021-12-03", null);
        assertThatThrownBy(() -> consultation.close(day, TODAY)).hasMessage(code);
        assertThat(consultation.state).isEqualTo(ConsultationState.OPEN);
    }

    @Test
    void isClosedEarlyWhenEverybodyHasReplied() {
        var consultation = aConsultation("2021-12-03", null);
        for (int i = 0; i < 3; i++) {
            reply(consultation, i, "2021-11-20");
        }
        assertThatThrownBy(() -> consultation.close(LocalDate.parse("2021-11-19"), TODAY))
                .hasMessage("INVALID_REQUEST");
        consultation.close(LocalDate.parse("2021-11-21"), TODAY);
        assertThat(consultation.closedOn).isEqualTo("2021-11-21");
    }

    @Test
    void takesNothingMoreOnceItIsClosed() {
        var consultation = aConsultation("2021-12-03", null);
        consultation.close(null, TODAY);
        assertThatThrownBy(() -> reply(consultation, 0, "2021-12-01")).hasMessage("CONSULTATION_NOT_OPEN");
        assertThatThrownBy(() -> consultation.close(null, TODAY)).hasMessage("CONSULTATION_NOT_OPEN");
    }

    @Test
    void letsAnOrganisationReplyForItselfOnly() {
        var consultation = aConsultation("2021-12-03", null);
        var stranger = consultation.invited.get(1).id;
        assertThatThrownBy(() -> consultation.respond(agreement(stranger, null), ASKED, TODAY))
                .hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> consultation.respond(agreement(null, null), new UUID(0, 9), TODAY))
                .hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> consultation.respond(agreement(null, "2021-12-01"), ASKED, TODAY))
                .hasMessage("INVALID_REQUEST");
        var response = consultation.respond(agreement(null, null), ASKED, TODAY);
        assertThat(response.receivedOn).isEqualTo(TODAY);
        assertThat(response.enteredByHost).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-11-04", "2021-12-21"})
    void takesNoPaperFromBeforeTheLetterOrFromTheFuture(String day) {
        var consultation = aConsultation("2021-12-03", null);
        assertThatThrownBy(() -> reply(consultation, 0, day)).hasMessage("INVALID_REQUEST");
        assertThat(consultation.responses).isEmpty();
    }

    @Test
    void wantsTheWordsOfWhoDoesNotAgree() {
        var consultation = aConsultation("2021-12-03", null);
        var bare = new StateResponse(
                null, null, null, List.of(new StateResponse.OnProvision("Mục I", OpinionKind.REJECT, null)));
        assertThatThrownBy(() -> consultation.respond(bare, ASKED, TODAY)).hasMessage("INVALID_REQUEST");
    }

    @Test
    void isDecidedOnlyWhenEveryOpinionThatDoesNotAgreeHasItsDecision() {
        var consultation = aConsultation("2021-12-03", null);
        var opinions = consultation.respond(twoOpinions(), ASKED, TODAY).opinions;
        assertThatThrownBy(() -> consultation.decide(decision(opinions.get(1).id(), null), TODAY))
                .hasMessage("CONSULTATION_NOT_CLOSED");
        consultation.close(null, TODAY);
        assertThatThrownBy(() -> consultation.decide(new DecideConsultation(null, List.of()), TODAY))
                .hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> consultation.decide(decision(UUID.randomUUID(), "vì"), TODAY))
                .hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> consultation.decide(decision(opinions.get(1).id(), null), TODAY))
                .hasMessage("INVALID_REQUEST");
        consultation.decide(decision(opinions.get(1).id(), "trùng Mục II"), TODAY);
        assertThat(consultation.state).isEqualTo(ConsultationState.DECIDED);
        assertThat(consultation.decidedOn).isEqualTo(TODAY);
        assertThatThrownBy(() -> consultation.decide(decision(opinions.get(1).id(), "vì"), TODAY))
                .hasMessage("CONSULTATION_NOT_CLOSED");
    }

    @Test
    void isNotDecidedBeforeItWasClosed() {
        var consultation = aConsultation("2021-12-03", null);
        consultation.close(LocalDate.parse("2021-12-10"), TODAY);
        var early = new DecideConsultation(LocalDate.parse("2021-12-09"), List.of());
        assertThatThrownBy(() -> consultation.decide(early, TODAY)).hasMessage("INVALID_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({"2021-12-06, true", "2021-12-07, false"})
    void endsNoLaterThanTheOneThatItFeeds(String dueOn, boolean inTime) {
        var fed = aConsultation("2021-12-06", null);
        var feeding = aConsultation(dueOn, fed.id);
        if (inTime) {
            feeding.requireInTimeFor(fed);
        } else {
            assertThatThrownBy(() -> feeding.requireInTimeFor(fed)).hasMessage("DUE_AFTER_FED");
        }
    }

    @Test
    void feedsOnlyWhatIsOpen() {
        var fed = aConsultation("2021-12-06", null);
        fed.close(null, TODAY);
        assertThatThrownBy(() -> aConsultation("2021-12-03", fed.id).requireInTimeFor(fed))
                .hasMessage("FED_CONSULTATION_CLOSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguyen.van.a@lamdong.gov.vn", "Ủy viên, 0912 345 678", "Ủy viên 068123456789"})
    void takesNoWayToReachAPerson(String label) {
        var refusals = new Refusals();
        new Invite(null, label, "Ủy viên").check("/invited/0", refusals);
        assertThatThrownBy(refusals::throwIfAny).hasMessage("INVALID_REQUEST");
    }

    @Test
    void takesALabelWithANumber() {
        var refusals = new Refusals();
        new Invite(null, "Ủy viên Ban Thường vụ 12, khóa 2020-2025", "Ủy viên").check("/invited/0", refusals);
        assertThat(refusals.isEmpty()).isTrue();
    }

    @Test
    void standsInTheCollationByTheNumbersOfTheProvisions() {
        var consultation = aConsultation("2021-12-03", null);
        for (var provision : List.of("Điều 10", "Điều 2", "Điều 2 khoản 1")) {
            consultation.respond(
                    new StateResponse(
                            null,
                            null,
                            null,
                            List.of(new StateResponse.OnProvision(provision, OpinionKind.AGREE, null))),
                    ASKED,
                    TODAY);
        }
        var collation = CollationView.of(consultation, List.of());
        assertThat(collation.provisions())
                .extracting(CollationView.Provision::provision)
                .containsExactly("Điều 2", "Điều 2 khoản 1", "Điều 10");
        assertThat(collation.noReply()).isEqualTo(2);
        assertThat(collation.repliedLate()).isEqualTo(1);
    }

    private static Consultation aConsultation(String dueOn, @Nullable UUID feeds) {
        var command = new OpenConsultation(
                null,
                ConsultationKind.COMMENT,
                null,
                "Dự thảo Nghị quyết",
                "324-CV/BCSUB",
                null,
                LocalDate.parse("2021-11-05"),
                LocalDate.parse(dueOn),
                DueKind.BEFORE,
                feeds,
                List.of(
                        new Invite(ASKED, null, null),
                        new Invite(SILENT, null, null),
                        new Invite(null, "Ủy viên 1", "Ủy viên Ban Chấp hành")));
        return new Consultation(command, HOST, new UUID(0, 68), LocalDate.parse("2021-11-05"));
    }

    private static void reply(Consultation consultation, int invited, String day) {
        consultation.respond(agreement(consultation.invited.get(invited).id, day), HOST, TODAY);
    }

    private static StateResponse agreement(@Nullable UUID invited, @Nullable String day) {
        return new StateResponse(
                invited,
                day == null ? null : LocalDate.parse(day),
                null,
                List.of(new StateResponse.OnProvision("Toàn văn", OpinionKind.AGREE, null)));
    }

    private static StateResponse twoOpinions() {
        return new StateResponse(
                null,
                null,
                null,
                List.of(
                        new StateResponse.OnProvision("Mục I", OpinionKind.AGREE, null),
                        new StateResponse.OnProvision("Mục III.4", OpinionKind.AMEND, "bổ sung công trình nhỏ")));
    }

    private static DecideConsultation decision(UUID opinion, @Nullable String reason) {
        return new DecideConsultation(
                null, List.of(new DecideConsultation.OnOpinion(opinion, OpinionDecision.PARTLY, reason)));
    }
}
