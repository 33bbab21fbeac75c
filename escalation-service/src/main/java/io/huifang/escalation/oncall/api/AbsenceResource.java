package io.huifang.escalation.oncall.api;

import io.huifang.escalation.oncall.Absences;
import io.huifang.escalation.oncall.OnCallAbsence;
import io.huifang.escalation.oncall.Periods;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Absences over HTTP: everybody for themselves, leads and administrators for all. */
@Path("/api/on-call-absences")
@Tag(name = "On call")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class AbsenceResource {
  @Inject Absences absences;
  @Inject Periods periods;
  @Inject Caller caller;

  @GET
  @Operation(summary = "List absences that are not over")
  public List<OnCallAbsence.AbsenceView> list() {
    return absences.toCome().stream().map(OnCallAbsence::view).toList();
  }

  @POST
  @Operation(summary = "Say that somebody is away, in all schedules; without a person the caller")
  public Response add(@NotNull @Valid NewAbsence body) {
    OnCallAbsence made =
        absences.add(
            who(body.person()),
            periods.toCome(Params.instant("from", body.from()), Params.instant("to", body.to())),
            caller.id());
    return Response.status(201).entity(made.view()).build();
  }

  @DELETE
  @Operation(
      summary = "Say that somebody is here after all; without a person the caller",
      description = "What lies in this time is cut out of their absences, if anything does.")
  public void here(
      @QueryParam("person") @Nullable String person,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    absences.here(
        who(person),
        periods.of(Params.instant("from", from), Params.instant("to", to)),
        caller.id());
  }

  private String who(@Nullable String person) {
    if (person == null || person.isBlank() || person.equals(caller.id())) {
      return caller.id();
    }
    if (!caller.is(Role.LEAD) && !caller.is(Role.ADMIN)) {
      throw ProblemException.forbidden("Leads and administrators say it for others");
    }
    return person;
  }

  /** Somebody is away. */
  public record NewAbsence(
      @Nullable @Size(max = 100) String person, @NotBlank String from, @NotBlank String to) {}
}
