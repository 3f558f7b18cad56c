package vn.gnbv.household.household;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Those who live together under one head (<i>hộ gia đình</i>), in one unit since a date. */
@Entity
@Table(name = "households")
class Household {

    @Id
    UUID id;

    UUID unitId;
    LocalDate since;
    boolean sample;

    @Column(updatable = false)
    String recordedBy;

    @OneToMany(mappedBy = "household", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    List<Member> members = new ArrayList<>();

    @Version
    int version;

    protected Household() {}

    Household(RegisterHousehold command, CitizenIds citizenIds, String recordedBy, LocalDate today) {
        requireSense(command, today);
        this.id = command.id() == null ? Ids.next() : command.id();
        this.unitId = command.unitId();
        this.since = command.since();
        this.sample = Boolean.TRUE.equals(command.sample());
        this.recordedBy = recordedBy;
        for (var member : command.members()) {
            members.add(new Member(this, members.size(), member, citizenIds));
        }
    }

    /** All that is wrong is told at once. */
    private static void requireSense(RegisterHousehold command, LocalDate today) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        if (command.since().isAfter(today)) {
            problem.at("/since", PlatformProblems.DATE_IN_FUTURE);
        }
        var citizenIds = new HashSet<String>();
        for (int i = 0; i < command.members().size(); i++) {
            var member = command.members().get(i);
            var pointer = "/members/" + i;
            if ((i == 0) != (member.relationship() == Relationship.HEAD)) {
                problem.at(pointer + "/relationship", HouseholdProblems.HEAD_FIRST);
            }
            var born = member.birthDate();
            if (born != null && born.isAfter(today)) {
                problem.at(pointer + "/birthDate", PlatformProblems.DATE_IN_FUTURE);
            }
            if (member.birthYear() != null && born != null && born.getYear() != member.birthYear()) {
                problem.at(pointer + "/birthYear", HouseholdProblems.BIRTH_YEAR_DIFFERS);
            }
            if (member.birthYear() != null && member.birthYear() > today.getYear()) {
                problem.at(pointer + "/birthYear", PlatformProblems.DATE_IN_FUTURE);
            }
            if (member.citizenId() != null && !citizenIds.add(member.citizenId())) {
                problem.at(pointer + "/citizenId", HouseholdProblems.CITIZEN_ID_TWICE);
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }
}
