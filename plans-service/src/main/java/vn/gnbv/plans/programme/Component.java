package vn.gnbv.plans.programme;

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
import vn.gnbv.plans.directory.Timeline;

/** A project or sub-project of a programme (<i>dự án, tiểu dự án</i>, Decision 90/QĐ-TTg of 2022), through its versions. */
@Entity
@Table(name = "components")
class Component {

    @Id
    UUID id;

    @Column(name = "programme_id")
    UUID programmeId;

    int position;
    String code;

    @Nullable
    UUID parentId;

    /** In the order of time, none overlapping another. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<ComponentTerms> versions;

    protected Component() {}

    Component(UUID programmeId, int position, UUID id, @Nullable UUID parentId, String code, ComponentTerms terms) {
        this.programmeId = programmeId;
        this.position = position;
        this.id = id;
        this.parentId = parentId;
        this.code = code;
        this.versions = List.of(terms);
    }

    /** @throws vn.gnbv.platform.problem.Problem VERSIONS_OVERLAP when it overlaps a version whose end was stated */
    void state(ComponentTerms terms) {
        versions = Timeline.with(versions, terms);
    }

    /** The terms of a day; where none hold on it, or no day is asked for, the latest. */
    ComponentTerms terms(@Nullable LocalDate day) {
        return Timeline.at(versions, day).orElseGet(versions::getLast);
    }
}
