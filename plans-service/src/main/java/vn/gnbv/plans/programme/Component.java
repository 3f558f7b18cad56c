package vn.gnbv.plans.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A project or sub-project of a programme (<i>dự án, tiểu dự án</i>, Decision 90/QĐ-TTg of 2022). */
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

    String nameVi;
    String nameEn;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CapitalType> capitalTypes;

    protected Component() {}

    Component(UUID programmeId, int position, UUID id, @Nullable UUID parentId, RegisterProgramme.NewComponent stated) {
        this.programmeId = programmeId;
        this.position = position;
        this.id = id;
        this.parentId = parentId;
        this.code = stated.code();
        this.nameVi = stated.nameVi();
        this.nameEn = stated.nameEn();
        this.capitalTypes = stated.capitalTypes().stream().distinct().sorted().toList();
    }
}
