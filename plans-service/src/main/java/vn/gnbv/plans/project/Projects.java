package vn.gnbv.plans.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All projects. */
@ApplicationScoped
class Projects implements PanacheRepositoryBase<Project, UUID> {}
