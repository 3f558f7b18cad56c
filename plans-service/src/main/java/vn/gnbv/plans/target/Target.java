package vn.gnbv.plans.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
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

    @Embedded
    StateTarget stated;

    int sinceEdition;

    @Nullable
    Integer lastEdition;

    protected Target() {}

    public Target(UUID planId, StateTarget stated, int position, int edition) {
        this.id = Ids.next();
        this.planId = planId;
        this.sinceEdition = Math.max(edition, 1);
        restate(stated, position, edition);
    }

    @Override
    public boolean isMeantBy(StateTarget other) {
        return stated.code().equals(other.code());
    }

    @Override
    public final void restate(StateTarget newlyStated, int newPosition, int edition) {
        this.position = newPosition;
        this.stated = newlyStated;
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
