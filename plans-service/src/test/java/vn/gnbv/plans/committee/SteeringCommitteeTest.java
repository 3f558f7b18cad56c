package vn.gnbv.plans.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.committee.StateCommittee.CommitteeMember;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

class SteeringCommitteeTest {

    private static final UUID ORGANISATION = new UUID(0, 1);
    private static final UUID ASSIGNED = new UUID(0, 2);
    private static final LocalDate TODAY = LocalDate.parse("2024-12-01");

    @Test
    void hasOneChairAndEachMemberOnce() {
        assertThat(isRight(CommitteeRole.CHAIR, CommitteeRole.DEPUTY, CommitteeRole.MEMBER))
                .isTrue();
        assertThat(isRight(CommitteeRole.DEPUTY, CommitteeRole.MEMBER)).isFalse();
        assertThat(isRight(CommitteeRole.CHAIR, CommitteeRole.CHAIR)).isFalse();
        var twice = new CommitteeMember(new UUID(1, 0), CommitteeRole.MEMBER, null, null);
        assertThat(isRight(List.of(new CommitteeMember(new UUID(1, 0), CommitteeRole.CHAIR, null, null), twice)))
                .isFalse();
    }

    @Test
    void settlesAConclusionOnceAsATaskOrAsDone() {
        var committee = aCommittee();
        var id = committee.conclusions.getFirst().id;
        assertThatThrownBy(() -> settle(committee, new SettleConclusion(id, null, null)))
                .hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> settle(committee, new SettleConclusion(id, id, TODAY)))
                .hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> settle(committee, new SettleConclusion(id, null, LocalDate.parse("2024-03-14"))))
                .hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> settle(committee, new SettleConclusion(id, null, TODAY.plusDays(1))))
                .hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> settle(committee, new SettleConclusion(new UUID(7, 7), null, TODAY)))
                .hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> committee.settle(new SettleConclusion(id, null, TODAY), new UUID(0, 9), false, TODAY))
                .hasMessage("NOT_FOUND");
        settle(committee, new SettleConclusion(id, null, TODAY));
        assertThat(committee.conclusions.getFirst().doneOn).isEqualTo(TODAY);
        assertThatThrownBy(() -> settle(committee, new SettleConclusion(id, null, TODAY)))
                .hasMessage("CONCLUSION_SETTLED");
    }

    @Test
    void concludesNothingBeforeItExistsOrWithoutTimeToAct() {
        assertThat(isRight(conclusion("2024-03-15", "2024-04-01", DueKind.BEFORE)))
                .isTrue();
        assertThat(isRight(conclusion("2024-01-01", "2024-04-01", DueKind.BEFORE)))
                .isFalse();
        assertThat(isRight(conclusion("2024-03-15", "2024-03-15", DueKind.BEFORE)))
                .isFalse();
        assertThat(isRight(conclusion("2024-12-02", "2024-12-31", DueKind.BY))).isFalse();
    }

    @Test
    void keepsItsUnitAndItsFirstDay() {
        var committee = aCommittee();
        var elsewhere = new StateCommittee(
                null, new UUID(0, 5), ORGANISATION, "x", "x", committee.establishedOn, committee.members);
        assertThatThrownBy(() -> committee.restate(elsewhere)).hasMessage("COMMITTEE_IDENTITY_FIXED");
    }

    private static void settle(SteeringCommittee committee, SettleConclusion command) {
        committee.settle(command, ASSIGNED, false, TODAY);
    }

    private static boolean isRight(CommitteeRole... roles) {
        var members = new java.util.ArrayList<CommitteeMember>();
        for (var role : roles) {
            members.add(new CommitteeMember(new UUID(1, members.size()), role, null, null));
        }
        return isRight(members);
    }

    private static boolean isRight(List<CommitteeMember> members) {
        var refusals = new Refusals();
        command(members).check(TODAY, refusals);
        return refusals.isEmpty();
    }

    private static boolean isRight(AddConclusion conclusion) {
        var refusals = new Refusals();
        conclusion.check(LocalDate.parse("2024-02-01"), TODAY, refusals);
        return refusals.isEmpty();
    }

    private static SteeringCommittee aCommittee() {
        var committee = new SteeringCommittee(
                command(List.of(new CommitteeMember(new UUID(1, 0), CommitteeRole.CHAIR, null, null))));
        committee.add(conclusion("2024-03-15", "2024-04-01", DueKind.BEFORE));
        return committee;
    }

    private static StateCommittee command(List<CommitteeMember> members) {
        return new StateCommittee(
                null, new UUID(0, 126), ORGANISATION, "Ban Chỉ đạo", "QĐ", LocalDate.parse("2024-02-01"), members);
    }

    private static AddConclusion conclusion(String day, String dueOn, DueKind kind) {
        return new AddConclusion(LocalDate.parse(day), "86/TB-UBND", "x", ASSIGNED, null, LocalDate.parse(dueOn), kind);
    }
}
