package io.huifang.survey.asked;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who was not asked and why, over HTTP. */
@Path("/api/held-back")
@Tag(name = "Invitations")
@Produces(MediaType.APPLICATION_JSON)
public class HeldBackResource {
  private static final int USUAL = 30;
  private static final int LONGEST = 366;
  @Inject HeldBack heldBack;
  @Inject Clock clock;

  @GET
  @RolesAllowed({Role.MANAGER, Role.ADMIN})
  @Operation(
      summary = "Count who was asked and who was held back, by rule and reason",
      description = "days: how far back, 1 to 366, usually 30.")
  public HeldBack.Totals count(@QueryParam("days") @Nullable String days) {
    return heldBack.since(clock.instant().minus(Duration.ofDays(number(days))));
  }

  private static int number(@Nullable String days) {
    if (days == null) {
      return USUAL;
    }
    if (!days.matches("\\d{1,3}")
        || Integer.parseInt(days) < 1
        || Integer.parseInt(days) > LONGEST) {
      throw ProblemException.badField("days", "must be from 1 to " + LONGEST);
    }
    return Integer.parseInt(days);
  }
}
