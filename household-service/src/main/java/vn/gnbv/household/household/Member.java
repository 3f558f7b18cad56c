package vn.gnbv.household.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.RegisterHousehold.NewMember;
import vn.gnbv.platform.Ids;

/** One person of a household (<i>nhân khẩu</i>); the id stays when the person passes to another household. */
@Entity
@Table(name = "household_members")
class Member {

    @Id
    UUID id;

    @ManyToOne
    @JoinColumn(name = "household_id")
    Household household;

    int number;
    String fullName;

    @Enumerated(EnumType.STRING)
    Sex sex;

    @Nullable
    Integer birthYear;

    @Nullable
    LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    Relationship relationship;

    @Nullable
    String ethnicity;

    @Nullable
    Boolean merit;

    @Nullable
    @Enumerated(EnumType.STRING)
    Disability disability;

    @Nullable
    Boolean ableToWork;

    byte @Nullable [] citizenId;

    byte @Nullable [] citizenIdMatch;

    @Enumerated(EnumType.STRING)
    CitizenId.@Nullable Doubt citizenIdDoubt;

    /** Null where it has belonged to the household as long as the household is where it is. */
    @Nullable
    LocalDate since;

    @Nullable
    LocalDate leftOn;

    @Nullable
    @Enumerated(EnumType.STRING)
    Departure leftBecause;

    protected Member() {}

    Member(Household household, int number, NewMember member, @Nullable LocalDate since, CitizenIds citizenIds) {
        this.id = Ids.next();
        this.household = household;
        this.number = number;
        this.since = since;
        this.relationship = member.relationship();
        state(member, citizenIds);
    }

    /** The facts as they are known now; a citizen id once known is not forgotten. */
    final void state(NewMember facts, CitizenIds citizenIds) {
        this.fullName = facts.fullName();
        this.sex = facts.sex();
        this.birthDate = facts.birthDate();
        this.birthYear = facts.birth().year();
        this.ethnicity = facts.ethnicity();
        this.merit = facts.merit();
        this.disability = facts.disability();
        this.ableToWork = facts.ableToWork();
        if (facts.citizenId() != null) {
            this.citizenId = citizenIds.seal(id, facts.citizenId());
            this.citizenIdMatch = citizenIds.match(facts.citizenId());
            this.citizenIdDoubt = new CitizenId(facts.citizenId()).doubt(sex, birthYear);
        }
    }

    Birth birth() {
        return new Birth(birthYear, birthDate);
    }

    boolean isPresent() {
        return leftOn == null;
    }

    boolean isHead() {
        return relationship == Relationship.HEAD;
    }

    void leave(LocalDate on, Departure because) {
        this.leftOn = on;
        this.leftBecause = because;
    }

    void passTo(Household other, Relationship as, LocalDate on) {
        other.admit(this);
        this.household = other;
        this.relationship = as;
        this.since = on;
    }
}
