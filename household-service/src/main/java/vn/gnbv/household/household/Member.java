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
import vn.gnbv.platform.Ids;

/** One person of a household (<i>nhân khẩu</i>). */
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

    byte @Nullable [] citizenId;

    byte @Nullable [] citizenIdMatch;

    protected Member() {}

    Member(Household household, int number, RegisterHousehold.NewMember member, CitizenIds citizenIds) {
        this.id = Ids.next();
        this.household = household;
        this.number = number;
        this.fullName = member.fullName();
        this.sex = member.sex();
        this.birthDate = member.birthDate();
        this.birthYear = birthDate == null ? member.birthYear() : Integer.valueOf(birthDate.getYear());
        this.relationship = member.relationship();
        this.ethnicity = member.ethnicity();
        if (member.citizenId() != null) {
            this.citizenId = citizenIds.seal(id, member.citizenId());
            this.citizenIdMatch = citizenIds.match(member.citizenId());
        }
    }
}
