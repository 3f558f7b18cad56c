package vn.gnbv.plans.regime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Part;
import vn.gnbv.plans.Remark;
import vn.gnbv.platform.Ids;

/**
 * A reporting regime (<i>chế độ báo cáo</i>) as the latest edition of its plan states it, or a legal document; it
 * keeps its id, so that what is owed under it moves with an amendment.
 */
@Entity
@Table(name = "reporting_regimes")
public class Regime implements Part<PlacedRegime> {

    @Id
    UUID id;

    @Nullable
    @Column(name = "plan_id")
    UUID planId;

    /** Where it comes from a legal document, which is then its programme's. */
    @Nullable
    @Column(name = "document_id")
    UUID documentId;

    @Nullable
    UUID programmeId;

    int position;
    String name;

    @Enumerated(EnumType.STRING)
    RegimeKind kind;

    String formCode;
    UUID receiverOrganisationId;

    @Nullable
    UUID viaOrganisationId;

    /** Others to whom the same report goes. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> alsoTo;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Reporter> reporters;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Period> periods;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> aggregates;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Recurrence recurrence;

    @Nullable
    Integer expandThrough;

    @Nullable
    @Enumerated(EnumType.STRING)
    LastDayMoves lastDayMoves;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Remark> remarks;

    @Enumerated(EnumType.STRING)
    RegimeState state = RegimeState.DRAFT;

    int edition;

    @Version
    int version;

    /** What has just happened to it, for its event. */
    @Transient
    RegimeChange change = RegimeChange.NONE;

    protected Regime() {}

    public Regime(UUID planId, PlacedRegime stated, int position, int edition) {
        var given = stated.regime().id();
        this.id = given == null ? Ids.next() : given;
        this.planId = planId;
        restate(stated, position, edition);
    }

    /** A regime that a legal document sets up. */
    public static Regime ofDocument(UUID document, UUID programme, PlacedRegime stated, int position, int edition) {
        var regime = new Regime();
        var given = stated.regime().id();
        regime.id = given == null ? Ids.next() : given;
        regime.documentId = document;
        regime.programmeId = programme;
        regime.restate(stated, position, edition);
        return regime;
    }

    @Override
    public boolean isMeantBy(PlacedRegime stated) {
        var given = stated.regime().id();
        return given == null ? name.equals(stated.regime().name()) : id.equals(given);
    }

    @Override
    public final void restate(PlacedRegime stated, int newPosition, int newEdition) {
        var regime = stated.regime();
        this.position = newPosition;
        this.name = regime.name();
        this.kind = regime.kind();
        this.formCode = regime.formCode();
        this.receiverOrganisationId = regime.receiverOrganisationId();
        this.reporters = stated.reporters();
        this.periods = stated.periods();
        this.viaOrganisationId = regime.viaOrganisationId();
        this.alsoTo = List.copyOf(regime.alsoToOrganisationIds());
        this.aggregates = List.copyOf(regime.aggregates());
        this.recurrence = regime.recurrence();
        this.expandThrough = regime.expandThrough();
        this.lastDayMoves = regime.lastDayMoves();
        this.remarks = List.copyOf(stated.remarks());
        if (newEdition > 0) {
            bind(newEdition);
        }
    }

    /** Comes into force with an edition of its plan, or goes on in the next one. */
    public void bind(int newEdition) {
        this.change = state == RegimeState.IN_FORCE ? RegimeChange.AMENDED : RegimeChange.ISSUED;
        this.state = RegimeState.IN_FORCE;
        this.edition = newEdition;
    }

    @Override
    public void drop(int newEdition) {
        this.edition = newEdition;
        end();
    }

    public void end() {
        this.change = RegimeChange.ENDED;
        this.state = RegimeState.ENDED;
    }

    @Override
    public boolean stands() {
        return state != RegimeState.ENDED;
    }

    public boolean hasChanged() {
        return change != RegimeChange.NONE;
    }

    public UUID id() {
        return id;
    }
}
