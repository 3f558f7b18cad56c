package vn.gnbv.plans.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Working calendars by year; open to every caller, kept by the directory keeper. */
@Path("/v1/working-calendars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "working-calendars", description = "Holidays and swapped working days, year by year.")
class WorkingCalendarResource {

    private final WorkingCalendarService service;
    private final WorkingCalendarQueries queries;
    private final Cursors cursors;

    WorkingCalendarResource(WorkingCalendarService service, WorkingCalendarQueries queries, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "enterWorkingCalendar",
            summary = "Enter the calendar of a year",
            description = "Its holidays and swapped days, as the notice of the year has them. Working days are counted,"
                    + " and last days moved, only through years that are entered; what was stated before is not"
                    + " counted anew.")
    @APIResponseSchema(value = WorkingCalendarView.class, responseCode = "201")
    public Response enter(@NotNull @Valid EnterCalendar command) {
        return service.enter(command).toResponse();
    }

    @PUT
    @Path("/{year}")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "correctWorkingCalendar",
            summary = "Correct the calendar of a year",
            description = "Periods that regimes have counted before stay as they are until these are stated again.")
    @APIResponseSchema(WorkingCalendarView.class)
    public Response correct(
            int year, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid EnterCalendar command) {
        var calendar = service.correct(year, ifMatch, command);
        return Answer.ok(calendar.version(), calendar).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listWorkingCalendars",
            summary = "List the calendars that have been entered, by year",
            description = "Years that are not in the list are unknown: not even a Sunday of theirs is a day off.")
    public Page<WorkingCalendarView> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "working-calendars");
        var rows = queries.list(cursor.text(0), page.fetch());
        return cursors.page(page, rows, "working-calendars", List.of(WorkingCalendarView::year));
    }

    @GET
    @Path("/{year}")
    @Authenticated
    @Operation(
            operationId = "getWorkingCalendar",
            summary = "Read the calendar of a year",
            description = "The days off and the days worked on that are not as their day of the week.")
    public RestResponse<WorkingCalendarView> get(int year, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var calendar = queries.ofYear(year).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, calendar.version(), calendar);
    }

    @GET
    @Path("/days/{date}")
    @Authenticated
    @Operation(
            operationId = "getWorkday",
            summary = "Read whether a day is worked on, and which day lies so many working days after it",
            description = "Where the calendar of a year is not entered the answer is UNKNOWN, and names the year.")
    public WorkingCalendarView.Day day(LocalDate date, @QueryParam("plus") @Nullable @Min(1) @Max(366) Integer plus) {
        var days = queries.workingDays();
        var count = plus == null ? new WorkingDays.Count(null, null) : days.after(plus, date);
        return new WorkingCalendarView.Day(date, days.on(date), plus, count.date(), count.missingYear());
    }
}
