package vn.gnbv.household.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReviewRounds implements PanacheRepositoryBase<ReviewRound, UUID> {}
