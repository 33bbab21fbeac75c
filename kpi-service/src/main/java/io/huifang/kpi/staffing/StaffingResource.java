package io.huifang.kpi.staffing;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Staffing over HTTP. */
@Path("/api/staffing")
@Tag(name = "Staffing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class StaffingResource {
  private static final double SECONDS = 60;

  /** A queue of more work than this is more than one queue. */
  private static final double MOST_ERLANGS = 10_000;

  @GET
  @Operation(
      summary = "How many people it takes",
      description =
          "The fewest with whom the share wanted is answered in time and nobody is busier than"
              + " wanted, and what a few fewer or more would lead to.")
  public Need need(@Valid @BeanParam StaffingWish asked) {
    Traffic traffic =
        new Traffic(number(asked.contacts), asked.minutes * SECONDS, number(asked.handling));
    if (traffic.erlangs() > MOST_ERLANGS) {
      throw ProblemException.badField(
          "contacts", "with this handling time is more work than for 10,000 people");
    }
    Double patience = asked.patience == null ? null : number(asked.patience);
    return Staffing.of(traffic, asked.with(asked.occupancy), patience).need(asked.agents);
  }

  private static double number(@Nullable BigDecimal value) {
    return Objects.requireNonNull(value).doubleValue();
  }
}
