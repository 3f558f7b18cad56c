package vn.gnbv.plans.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;

/**
 * The holidays and swapped working days of one year, as the Government decides them for the whole country (Labour Code
 * 2019, article 112).
 */
@Entity
@Table(name = "working_calendars")
class WorkingCalendar {

    @Id
    UUID id;

    int year;

    @JdbcTypeCode(SqlTypes.JSON)
    List<NamedDay> daysOff;

    @JdbcTypeCode(SqlTypes.JSON)
    List<NamedDay> workedDays;

    String basis;

    @Nullable
    UUID basisDocumentId;

    /** So that a correction that says the same is a version of its own too. */
    Instant changedAt;

    @Version
    int version;

    protected WorkingCalendar() {}

    WorkingCalendar(EnterCalendar entered) {
        this.id = Ids.next();
        this.year = entered.year();
        correct(entered);
    }

    final void correct(EnterCalendar entered) {
        this.daysOff = sorted(entered.daysOff());
        this.workedDays = sorted(entered.workedDays());
        this.basis = entered.basis();
        this.basisDocumentId = entered.basisDocumentId();
        this.changedAt = Instant.now();
    }

    private static List<NamedDay> sorted(List<NamedDay> days) {
        return days.stream().sorted(Comparator.comparing(NamedDay::date)).toList();
    }
}
