package vn.gnbv.plans;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gnbv.plans.activity.ActivityExercises;
import vn.gnbv.plans.activity.SongMaActivities;
import vn.gnbv.plans.calendar.CalendarExercises;
import vn.gnbv.plans.committee.CommitteeExercises;
import vn.gnbv.plans.consultation.ConsultationExercises;
import vn.gnbv.plans.deadline.DeadlineExercises;
import vn.gnbv.plans.directory.DirectoryExercises;
import vn.gnbv.plans.document.DocumentExercises;
import vn.gnbv.plans.escalation.EscalationExercises;
import vn.gnbv.plans.inspection.InspectionExercises;
import vn.gnbv.plans.officer.OfficerExercises;
import vn.gnbv.plans.plan.PlanExercises;
import vn.gnbv.plans.project.ProjectExercises;
import vn.gnbv.plans.regime.RegimeExercises;
import vn.gnbv.plans.target.TargetExercises;
import vn.gnbv.plans.task.TaskExercises;
import vn.gnbv.plans.workitem.WorkItemExercises;
import vn.gnbv.platform.testing.ApiContract;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.PlatformExercises;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

@QuarkusTest
class ApiContractTest extends ApiContract {

    private final AtomicInteger number = new AtomicInteger();

    @Override
    protected void prepareDirectory() {
        SongMaPlan.settle();
        SongMaActivities.shipKinds();
    }

    @Override
    protected Map<String, Exercise> exercises() {
        var exercises = new HashMap<>(PlatformExercises.all());
        exercises.putAll(directory());
        exercises.putAll(DirectoryExercises.all());
        exercises.putAll(programmes());
        exercises.putAll(drafts());
        exercises.putAll(issuedPlans());
        exercises.putAll(PlanExercises.all());
        exercises.putAll(TargetExercises.all());
        exercises.putAll(TaskExercises.all());
        exercises.putAll(DocumentExercises.all());
        exercises.putAll(CalendarExercises.all());
        exercises.putAll(ProjectExercises.all());
        exercises.putAll(ActivityExercises.all());
        exercises.putAll(ConsultationExercises.all());
        exercises.putAll(EscalationExercises.all());
        exercises.putAll(InspectionExercises.all());
        exercises.putAll(OfficerExercises.all());
        exercises.putAll(CommitteeExercises.all());
        exercises.putAll(WorkItemExercises.all());
        exercises.putAll(DeadlineExercises.all());
        exercises.putAll(RegimeExercises.all());
        return exercises;
    }

    private Map<String, Exercise> directory() {
        return Map.of(
                "importAdministrativeUnits",
                new Exercise(TestCaller.KEEPER, () -> Call.of("/v1/administrative-unit-imports", units())),
                "getAdministrativeUnitImport",
                new Exercise(TestCaller.KEEPER, () -> Call.of(anImport())),
                "listAdministrativeUnits",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/administrative-units")),
                "getAdministrativeUnit",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/administrative-units/" + Place.DISTRICT)),
                "registerOrganisation",
                new Exercise(TestCaller.KEEPER, () -> Call.of("/v1/organisations", organisation())),
                "changeOrganisation",
                new Exercise(TestCaller.KEEPER, () -> Call.of(anOrganisation(), organisation())
                        .ifMatch("\"0\"")),
                "listOrganisations",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/organisations")),
                "getOrganisation",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/organisations/" + Place.HEALTH_CENTRE)));
    }

    private Map<String, Exercise> programmes() {
        var programme = "/v1/programmes/" + SongMaProgramme.ID;
        return Map.of(
                "registerProgramme",
                new Exercise(TestCaller.KEEPER, () -> Call.of("/v1/programmes", programme())),
                "listProgrammes",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/programmes")),
                "getProgramme",
                new Exercise(TestCaller.HEALTH, () -> Call.of(programme)),
                "listComponents",
                new Exercise(TestCaller.HEALTH, () -> Call.of(programme + "/components?unitId=" + Place.DISTRICT)),
                "stateComponent",
                new Exercise(TestCaller.KEEPER, () -> Call.of(aProgramme() + "/component-versions", componentVersion())
                        .ifMatch("\"0\"")),
                "stateApplicability",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/applicabilities", statement())),
                "listApplicabilities",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/applicabilities")),
                "getApplicability",
                new Exercise(TestCaller.HEALTH, () -> Call.of(aStatement())));
    }

    private Map<String, Exercise> drafts() {
        return Map.of(
                "draftPlan",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/plans", SongMaPlan.request(UUID.randomUUID()))),
                "listPlans",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/plans")),
                "getPlan",
                new Exercise(TestCaller.LABOUR, () -> Call.of(SongMaPlan.draft())),
                "revisePlan",
                new Exercise(TestCaller.LABOUR, () -> {
                    var plan = SongMaPlan.draft();
                    var id = UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1));
                    return Call.of(plan, SongMaPlan.request(id)).ifMatch("\"0\"");
                }),
                "statePlanTargets",
                new Exercise(TestCaller.LABOUR, () -> Call.of(SongMaPlan.draft() + "/targets", SongMaPlan.targets())
                        .ifMatch("\"0\"")),
                "statePlanTasks",
                new Exercise(TestCaller.LABOUR, () -> Call.of(SongMaPlan.draft() + "/tasks", SongMaPlan.tasks())
                        .ifMatch("\"0\"")),
                "statePlanRegimes",
                new Exercise(TestCaller.LABOUR, () -> Call.of(
                                SongMaPlan.draft() + "/reporting-regimes",
                                SongMaPlan.regimes(UUID.randomUUID(), "2024-05-10"))
                        .ifMatch("\"0\"")),
                "getPlanTargets",
                new Exercise(TestCaller.LABOUR, () -> Call.of(SongMaPlan.draft() + "/targets")),
                "getPlanTasks",
                new Exercise(TestCaller.LABOUR, () -> Call.of(SongMaPlan.draft() + "/tasks")),
                "getPlanRegimes",
                new Exercise(TestCaller.LABOUR, () -> Call.of(SongMaPlan.draft() + "/reporting-regimes")));
    }

    private Map<String, Exercise> issuedPlans() {
        return Map.of(
                "issuePlan",
                new Exercise(TestCaller.SIGNER, () -> Call.of(SongMaPlan.fullDraft() + "/issuance", SongMaPlan.ISSUANCE)
                        .ifMatch("\"3\"")),
                "amendPlan",
                new Exercise(TestCaller.SIGNER, () -> Call.of(SongMaPlan.issued() + "/amendments", amendment())
                        .ifMatch("\"4\"")),
                "closePlan",
                new Exercise(
                        TestCaller.SIGNER, () -> Call.of(SongMaPlan.issued() + "/closure", "{\"reason\": \"Hết năm\"}")
                                .ifMatch("\"4\"")),
                "listPlanVersions",
                new Exercise(TestCaller.HEALTH, () -> Call.of(SongMaPlan.issued() + "/versions")),
                "getPlanVersion",
                new Exercise(TestCaller.HEALTH, () -> Call.of(SongMaPlan.issued() + "/versions/1")),
                "listTasks",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/tasks")),
                "getTask",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/tasks/" + part(SongMaPlan.issued(), "tasks"))),
                "listTargets",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/targets")),
                "getTarget",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/targets/" + part(SongMaPlan.issued(), "targets"))));
    }

    /** An issuer gives each number once. */
    private String amendment() {
        return SongMaPlan.amendment("").replace("120/KH-UBND", number.incrementAndGet() + "/KH-UBND");
    }

    private String units() {
        return """
                {"units": [{"code": "P%d", "name": "Tỉnh %1$d", "type": "PROVINCE", "level": "PROVINCE"}]}""".formatted(number.incrementAndGet());
    }

    private String anImport() {
        return Api.post(TestCaller.KEEPER, "/v1/administrative-unit-imports", units())
                .extract()
                .header("Location");
    }

    private String organisation() {
        return """
                {"name": "Phòng số %d", "kind": "AGENCY", "unitId": "%s", "validFrom": "2024-01-01"}""".formatted(number.incrementAndGet(), Place.DISTRICT);
    }

    private String anOrganisation() {
        return Api.post(TestCaller.KEEPER, "/v1/organisations", organisation())
                .extract()
                .header("Location");
    }

    private String aProgramme() {
        return Api.post(TestCaller.KEEPER, "/v1/programmes", programme())
                .extract()
                .header("Location");
    }

    private String componentVersion() {
        return """
                {"code": "DA5", "nameVi": "Nhà ở", "nameEn": "Housing", "capitalTypes": ["INVESTMENT"],
                 "validFrom": "2024-01-01", "legalBasis": "QĐ"}""";
    }

    private String programme() {
        return SongMaProgramme.request(UUID.randomUUID(), "NTM-" + number.incrementAndGet());
    }

    /** A statement later than all before it on a component and a unit of which nothing else is stated. */
    private String statement() {
        var from = java.time.LocalDate.parse("2022-01-01").plusDays(number.incrementAndGet());
        return SongMaProgramme.statement("DA3.1", Place.COMMUNE_A, true, from.toString());
    }

    private String aStatement() {
        return Api.post(TestCaller.LABOUR, "/v1/applicabilities", statement())
                .extract()
                .header("Location");
    }

    private static String part(String plan, String parts) {
        return Api.get(TestCaller.LABOUR, plan).extract().path(parts + "[0].id");
    }
}
