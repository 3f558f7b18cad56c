package vn.gnbv.household.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/** What the same household counts under a further standard of its round. */
@Embeddable
record OtherScore(
        UUID standardId,
        @Nullable UUID formId,
        @Column(name = "points_a") int pointsA,
        @Column(name = "points_b") int pointsB,
        @Enumerated(EnumType.STRING) PovertyClass povertyClass,
        @JdbcTypeCode(SqlTypes.JSON) List<String> deprivations) {

    static OtherScore of(Counted counted) {
        var it = counted.classification();
        return new OtherScore(
                it.standardId(),
                counted.formId(),
                it.pointsA().points(),
                it.pointsB().points(),
                it.povertyClass(),
                it.deprivations());
    }
}
