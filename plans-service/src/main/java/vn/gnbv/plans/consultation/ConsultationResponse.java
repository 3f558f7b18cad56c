package vn.gnbv.plans.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;

/** What was said; never edited, a later response stands beside it. */
@Entity
@Table(name = "consultation_responses")
class ConsultationResponse {

    /** One opinion on one provision. */
    record Opinion(
            UUID id,
            String provision,
            OpinionKind opinion,
            @Nullable String text) {}

    @Id
    UUID id;

    @Column(name = "consultation_id")
    UUID consultationId;

    int position;
    UUID invitedId;
    LocalDate receivedOn;

    @Nullable
    String paperNumber;

    /** Entered by the one who asked, from paper. */
    boolean enteredByHost;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Opinion> opinions;

    protected ConsultationResponse() {}

    ConsultationResponse(Invited invited, int position, StateResponse stated, LocalDate receivedOn, boolean byHost) {
        this.id = Ids.next();
        this.consultationId = invited.consultationId;
        this.position = position;
        this.invitedId = invited.id;
        this.receivedOn = receivedOn;
        this.paperNumber = stated.paperNumber();
        this.enteredByHost = byHost;
        this.opinions = stated.opinions().stream()
                .map(one -> new Opinion(Ids.next(), one.provision(), one.opinion(), one.text()))
                .toList();
    }
}
