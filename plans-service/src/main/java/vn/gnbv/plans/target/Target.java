package vn.gnbv.plans.target;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Part;
import vn.gnbv.platform.Ids;

/** What a plan wants to reach (<i>mục tiêu, chỉ tiêu</i>), as its latest edition states it. */
@Entity
@Table(name = "targets")
public class Target implements Part<StateTarget> {

    @Id
    UUID id;

    @Column(name = "plan_id")
    UUID planId;

    int position;
    String code;
    String name;

    @Enumerated(EnumType.STRING)
    Operator operator;

    @Nullable
    BigDecimal value;

    @Nullable
    BigDecimal valueTo;

    @Nullable
    String unit;

    @Nullable
    String statement;

    @Nullable
    @Enumerated(EnumType.STRING)
    Direction direction;

    @Nullable
    String population;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Baseline baseline;

    @Nullable
    String parentCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    List<UUID> componentIds;

    int sinceEdition;

    @Nullable
    Integer lastEdition;

    protected Target() {}

    public Target(UUID planId, StateTarget stated, int position, int edition) {
        this.id = Ids.next();
        this.planId = planId;
        this.code = stated.code();
        this.sinceEdition = Math.max(edition, 1);
        restate(stated, position, edition);
    }

    @Override
    public boolean isMeantBy(StateTarget stated) {
        return code.equals(stated.code());
    }

    @Override
    public final void restate(StateTarget stated, int newPosition, int edition) {
        this.position = newPosition;
        this.name = stated.name();
        this.operator = stated.operator();
        this.value = stated.value() == null ? null : stated.value().value();
        this.valueTo = stated.valueTo() == null ? null : stated.valueTo().value();
        this.unit = stated.unit();
        this.statement = stated.statement();
        this.direction = stated.direction();
        this.population = stated.population();
        this.baseline = stated.baseline();
        this.parentCode = stated.parentCode();
        this.componentIds = stated.componentIds();
        this.lastEdition = null;
    }

    @Override
    public void drop(int edition) {
        this.lastEdition = edition - 1;
    }

    @Override
    public boolean stands() {
        return lastEdition == null;
    }
}
