package vn.gnbv.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.reporting.form.ReportForm.AppliesTo;
import vn.gnbv.reporting.form.ReportForm.Indicator;
import vn.gnbv.reporting.form.ReportForm.Source;
import vn.gnbv.reporting.form.ReportForm.Unit;

/** The forms, which are data. */
@ApplicationScoped
public class ReportForms {

    private final Database database;

    ReportForms(Database database) {
        this.database = database;
    }

    public @Nullable ReportForm find(String code) {
        return database.row("select * from report_forms where code = ?", this::form, code);
    }

    List<ReportForm> list(@Nullable String after, int limit) {
        return database.rows(
                "select * from report_forms where ?::text is null or code > ? order by code limit ?",
                this::form,
                after,
                after,
                limit);
    }

    private ReportForm form(ResultSet row) throws SQLException {
        return new ReportForm(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("legal_basis"),
                indicators(row.getString("code")));
    }

    private List<Indicator> indicators(String form) {
        return database.rows(
                "select * from form_indicators where form_code = ? order by position",
                row -> new Indicator(
                        row.getString("code"),
                        row.getString("name_vi"),
                        row.getString("name_en"),
                        Unit.valueOf(row.getString("unit")),
                        Source.valueOf(row.getString("source")),
                        AppliesTo.valueOf(row.getString("applies_to")),
                        row.getString("numerator"),
                        row.getString("denominator")),
                form);
    }
}
