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

/** That a person belonged to a household until it was split or merged into another. */
@Entity
@Table(name = "former_memberships")
class FormerMembership {

    @Id
    UUID id;

    @ManyToOne
    @JoinColumn(name = "household_id")
    Household household;

    @ManyToOne
    @JoinColumn(name = "member_id")
    Member member;

    @Enumerated(EnumType.STRING)
    Relationship relationship;

    @Nullable
    LocalDate since;

    LocalDate until;
    String recordedBy;

    protected FormerMembership() {}

    FormerMembership(Member member, LocalDate until, String recordedBy) {
        this.id = Ids.next();
        this.household = member.household;
        this.member = member;
        this.relationship = member.relationship;
        this.since = member.since;
        this.until = until;
        this.recordedBy = recordedBy;
    }
}
