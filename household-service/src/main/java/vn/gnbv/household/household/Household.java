package vn.gnbv.household.household;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.household.ChangeHousehold.Place;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

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

    @Nullable
    LocalDate endedOn;

    @Nullable
    @Enumerated(EnumType.STRING)
    Ending ending;

    /** Those who have left included. */
    @OneToMany(mappedBy = "household", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    List<Member> members = new ArrayList<>();

    @OneToMany(mappedBy = "household", cascade = CascadeType.PERSIST)
    List<FormerResidence> formerResidences = new ArrayList<>();

    @OneToMany(mappedBy = "household", cascade = CascadeType.PERSIST)
    List<FormerMembership> formerMemberships = new ArrayList<>();

    @OneToMany(mappedBy = "successor", cascade = CascadeType.PERSIST)
    List<Descent> descent = new ArrayList<>();

    @Version
    int version;

    protected Household() {}

    private Household(@Nullable UUID id, UUID unitId, LocalDate since, boolean sample, String recordedBy) {
        this.id = id == null ? Ids.next() : id;
        this.unitId = unitId;
        this.since = since;
        this.sample = sample;
        this.recordedBy = recordedBy;
    }

    Household(RegisterHousehold command, CitizenIds citizenIds, String recordedBy, LocalDate today) {
        this(command.id(), command.unitId(), command.since(), Boolean.TRUE.equals(command.sample()), recordedBy);
        var refusals = new Refusals();
        command.check(today, refusals);
        refusals.throwIfAny();
        for (var member : command.members()) {
            members.add(new Member(this, members.size(), member, null, citizenIds));
        }
    }

    List<Member> present() {
        return members.stream().filter(Member::isPresent).toList();
    }

    Member head() {
        return present().stream().filter(Member::isHead).findFirst().orElseThrow();
    }

    /** @throws Problem NOT_FOUND when nobody present has this id */
    Member member(UUID member) {
        return present().stream()
                .filter(m -> m.id.equals(member))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    void move(ChangeHousehold.Move move, String by, LocalDate today) {
        requireExists();
        var refusals = new Refusals();
        refusals.addIf(move.unitId().equals(unitId), "/unitId", HouseholdProblems.LIVES_THERE_ALREADY);
        checkDay(move.on(), today, refusals);
        refusals.addIf(move.on().equals(since), "/on", HouseholdProblems.BEFORE_RESIDENCE, since.toString());
        refusals.throwIfAny();
        formerResidences.add(new FormerResidence(this, unitId, since, move.on(), by));
        unitId = move.unitId();
        since = move.on();
    }

    /** The household that those who leave found. */
    Household split(ChangeHousehold.Split split, String by, LocalDate today) {
        requireExists();
        var refusals = new Refusals();
        checkDay(split.on(), today, refusals);
        var leaving = named(split.leaving(), "/leaving", present(), refusals);
        checkKin(split.leaving(), "/leaving", refusals);
        var staying = new ArrayList<>(present());
        staying.removeAll(leaving);
        refusals.addIf(staying.isEmpty(), "/leaving", HouseholdProblems.LAST_MEMBER);
        checkStaying(split.staying(), staying, refusals);
        refusals.throwIfAny();
        var founded =
                new Household(split.id(), split.unitId() == null ? unitId : split.unitId(), split.on(), sample, by);
        for (var place : split.leaving()) {
            pass(member(place.memberId()), founded, place.relationship(), split.on(), by);
        }
        place(split.staying());
        founded.descent.add(new Descent(Descent.Kind.SPLIT, id, founded, split.on(), by));
        return founded;
    }

    /** Takes in all members of another household, which ends. */
    void merge(Household other, ChangeHousehold.Merge merge, String by, LocalDate today) {
        requireExists();
        if (other.id.equals(id)) {
            throw Problem.of(HouseholdProblems.MERGE_WITH_ITSELF).at("/householdId");
        }
        other.requireExists();
        var refusals = new Refusals();
        checkDay(merge.on(), today, refusals);
        other.checkDay(merge.on(), today, refusals);
        named(merge.members(), "/members", other.present(), refusals);
        refusals.addIf(merge.members().size() != other.present().size(), "/members", HouseholdProblems.NOT_EACH_MEMBER);
        for (int i = 0; i < merge.members().size(); i++) {
            var place = merge.members().get(i);
            var pointer = "/members/" + i + "/relationship";
            refusals.addIf(place.relationship() == Relationship.HEAD, pointer, HouseholdProblems.ONE_HEAD);
            other.find(place.memberId())
                    .ifPresent(m -> refusals.addIf(
                            place.relationship().contradicts(m.birth(), head().birth()),
                            pointer,
                            HouseholdProblems.CHILD_OLDER_THAN_PARENT));
        }
        refusals.throwIfAny();
        for (var place : merge.members()) {
            other.pass(other.member(place.memberId()), this, place.relationship(), merge.on(), by);
        }
        other.end(merge.on(), Ending.MERGED);
        descent.add(new Descent(Descent.Kind.MERGE, other.id, this, merge.on(), by));
    }

    void dissolve(ChangeHousehold.Dissolve dissolution, LocalDate today) {
        requireExists();
        var refusals = new Refusals();
        checkDay(dissolution.on(), today, refusals);
        refusals.throwIfAny();
        present().forEach(m -> m.leave(dissolution.on(), dissolution.reason()));
        end(dissolution.on(), Ending.of(dissolution.reason()));
    }

    Member join(ChangeHousehold.Join join, CitizenIds citizenIds, LocalDate today) {
        requireExists();
        var refusals = new Refusals();
        refusals.addIf(join.since().isAfter(today), "/since", PlatformProblems.DATE_IN_FUTURE);
        join.member().check("/member", today, refusals);
        checkKin(join.member(), refusals);
        refusals.addIf(
                join.member().relationship() == Relationship.HEAD, "/member/relationship", HouseholdProblems.ONE_HEAD);
        refusals.throwIfAny();
        var member = new Member(this, 0, join.member(), join.since(), citizenIds);
        admit(member);
        return member;
    }

    void correct(UUID memberId, RegisterHousehold.NewMember facts, CitizenIds citizenIds, LocalDate today) {
        requireExists();
        var member = member(memberId);
        var refusals = new Refusals();
        facts.check("/member", today, refusals);
        refusals.addIf(
                member.isHead() != (facts.relationship() == Relationship.HEAD),
                "/member/relationship",
                HouseholdProblems.ONE_HEAD);
        if (member.isHead()) {
            for (var other : present()) {
                refusals.addIf(
                        other.relationship.contradicts(other.birth(), facts.birth()),
                        "/member/birthYear",
                        HouseholdProblems.CHILD_OLDER_THAN_PARENT);
            }
        } else {
            checkKin(facts, refusals);
        }
        refusals.throwIfAny();
        member.state(facts, citizenIds);
        member.relationship = facts.relationship();
    }

    void leave(UUID memberId, ChangeHousehold.Leave leave, LocalDate today) {
        requireExists();
        var member = member(memberId);
        var refusals = new Refusals();
        refusals.addIf(leave.on().isAfter(today), "/on", PlatformProblems.DATE_IN_FUTURE);
        var staying = new ArrayList<>(present());
        staying.remove(member);
        refusals.addIf(staying.isEmpty(), "", HouseholdProblems.LAST_MEMBER);
        checkStaying(leave.staying(), staying, refusals);
        refusals.throwIfAny();
        member.leave(leave.on(), leave.reason());
        place(leave.staying());
    }

    /** The next number is taken by whoever comes. */
    void admit(Member member) {
        member.number = members.stream().mapToInt(m -> m.number).max().orElse(-1) + 1;
        members.add(member);
    }

    private void pass(Member member, Household other, Relationship as, LocalDate on, String by) {
        formerMemberships.add(new FormerMembership(member, on, by));
        members.remove(member);
        member.passTo(other, as, on);
    }

    private void end(LocalDate on, Ending how) {
        endedOn = on;
        ending = how;
    }

    private void place(@Nullable List<Place> places) {
        if (places != null) {
            places.forEach(p -> member(p.memberId()).relationship = p.relationship());
        }
    }

    private Optional<Member> find(UUID member) {
        return present().stream().filter(m -> m.id.equals(member)).findFirst();
    }

    private void requireExists() {
        if (endedOn != null) {
            throw Problem.of(HouseholdProblems.HOUSEHOLD_ENDED, endedOn.toString());
        }
    }

    private void checkDay(LocalDate on, LocalDate today, Refusals refusals) {
        refusals.addIf(on.isAfter(today), "/on", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(on.isBefore(since), "/on", HouseholdProblems.BEFORE_RESIDENCE, since.toString());
    }

    private void checkKin(RegisterHousehold.NewMember member, Refusals refusals) {
        refusals.addIf(
                member.relationship().contradicts(member.birth(), head().birth()),
                "/member/relationship",
                HouseholdProblems.CHILD_OLDER_THAN_PARENT);
    }

    /** Of whom the head goes, the others have to be told anew; else they are what they were. */
    private void checkStaying(@Nullable List<Place> places, List<Member> staying, Refusals refusals) {
        if (staying.isEmpty()) {
            return;
        }
        var headStays = staying.stream().anyMatch(Member::isHead);
        if (headStays) {
            refusals.addIf(places != null, "/staying", HouseholdProblems.REMAINING_NOT_ASKED);
            return;
        }
        if (places == null) {
            refusals.add("/staying", HouseholdProblems.REMAINING_NOT_STATED);
            return;
        }
        var named = named(places, "/staying", staying, refusals);
        refusals.addIf(named.size() != staying.size(), "/staying", HouseholdProblems.NOT_EACH_MEMBER);
        checkKin(places, "/staying", refusals);
    }

    /** Who is named, each once. */
    private static List<Member> named(List<Place> places, String pointer, List<Member> of, Refusals refusals) {
        var byId = new HashMap<UUID, Member>();
        of.forEach(m -> byId.put(m.id, m));
        var seen = new HashSet<UUID>();
        var named = new ArrayList<Member>();
        for (int i = 0; i < places.size(); i++) {
            var id = places.get(i).memberId();
            var member = byId.get(id);
            var at = pointer + "/" + i + "/memberId";
            refusals.addIf(member == null, at, HouseholdProblems.NOT_A_MEMBER);
            refusals.addIf(!seen.add(id), at, HouseholdProblems.NAMED_TWICE, id.toString());
            if (member != null && !named.contains(member)) {
                named.add(member);
            }
        }
        return named;
    }

    /** One head, and nobody older than the head who is said to be its child. */
    private void checkKin(List<Place> places, String pointer, Refusals refusals) {
        var heads = places.stream()
                .filter(p -> p.relationship() == Relationship.HEAD)
                .toList();
        refusals.addIf(heads.size() != 1, pointer, HouseholdProblems.ONE_HEAD);
        if (heads.size() != 1) {
            return;
        }
        var head = find(heads.getFirst().memberId());
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var member = find(place.memberId());
            if (head.isPresent() && member.isPresent()) {
                refusals.addIf(
                        place.relationship()
                                .contradicts(member.get().birth(), head.get().birth()),
                        pointer + "/" + i + "/relationship",
                        HouseholdProblems.CHILD_OLDER_THAN_PARENT);
            }
        }
    }
}
