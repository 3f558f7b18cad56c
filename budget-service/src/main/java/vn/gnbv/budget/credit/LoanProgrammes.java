package vn.gnbv.budget.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** The list of loan programmes. */
@ApplicationScoped
class LoanProgrammes {

    private final Database database;

    LoanProgrammes(Database database) {
        this.database = database;
    }

    List<LoanProgramme> all() {
        return database.rows("select * from loan_programmes order by code", LoanProgrammes::view);
    }

    @Nullable
    LoanProgramme find(String code) {
        return database.row("select * from loan_programmes where code = ?", LoanProgrammes::view, code);
    }

    @Nullable
    LoanProgramme lock(String code) {
        return database.row("select * from loan_programmes where code = ? for update", LoanProgrammes::view, code);
    }

    /** The codes of those that there were on a day; they stay as they are until the transaction ends. */
    Set<String> on(LocalDate day) {
        return new HashSet<>(database.rows("""
                select code from loan_programmes where daterange(valid_from, valid_to, '[]') @> ?::date
                order by code for share""", row -> row.getString(1), day));
    }

    /** @return whether it was added; else the code is taken */
    boolean add(StateLoanProgramme programme, String by) {
        return database.write(
                        """
                        insert into loan_programmes (code, name_vi, name_en, valid_from, valid_to, basis, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        programme.code(),
                        programme.nameVi(),
                        programme.nameEn(),
                        programme.validFrom(),
                        programme.validTo(),
                        programme.basis(),
                        by)
                == 1;
    }

    void restate(StateLoanProgramme programme, String by) {
        database.write(
                """
                update loan_programmes set name_vi = ?, name_en = ?, valid_from = ?, valid_to = ?, basis = ?,
                  recorded_at = clock_timestamp(), recorded_by = ?, version = version + 1
                where code = ?""",
                programme.nameVi(),
                programme.nameEn(),
                programme.validFrom(),
                programme.validTo(),
                programme.basis(),
                by,
                programme.code());
    }

    /** Whether loans are on record of a month on whose first day it would not be there. */
    boolean isLentOutside(StateLoanProgramme programme) {
        return database.row("""
                        select 1 from credit_positions where loan_programme = ?
                          and not daterange(?::date, ?::date, '[]') @> month limit 1""", row -> true, programme.code(), programme.validFrom(), programme.validTo()) != null;
    }

    private static LoanProgramme view(ResultSet row) throws SQLException {
        return new LoanProgramme(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("basis"));
    }
}
